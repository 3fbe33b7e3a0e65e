package com.mindwhile.erp.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.mindwhile.erp.tenancy.ThreadBinding;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The rules of the house that bytecode shows. Each is for the packages below a root. */
enum HouseRule {
  FEATURES_KEEP_THEIR_ENTITIES(
      root ->
          classes().that().areAnnotatedWith(Entity.class).should(new BeUsedByTheirFeature(root))),

  THREADS_ARE_BOUND_IN_TWO_PACKAGES(
      root ->
          fields()
              .that()
              .haveRawType(DescribedPredicate.describe("bound to a thread", HouseRule::isBinding))
              .should()
              .beDeclaredInClassesThat()
              .resideInAnyPackage(root + ".tenancy..", root + ".rbac..")
              .allowEmptyShould(true)),

  ENTITY_MANAGERS_BELONG_TO_SERVICES(
      root ->
          fields()
              .that()
              .haveRawType(EntityManager.class)
              .and()
              .areDeclaredInClassesThat()
              .resideOutsideOfPackage(root + ".tenancy..")
              .should(new BelongToAService())),

  EJBS_ARE_THE_TRANSACTION_BOUNDARY(
      root -> noClasses().should().dependOnClassesThat().areAssignableTo(Transactional.class)),

  /** By CDI each call would throw and catch an exception of Weld's. */
  SESSION_BEANS_ARE_INJECTED_BY_THE_CONTAINER(
      root ->
          noFields()
              .that()
              .haveRawType(DescribedPredicate.describe("session beans", HouseRule::isSessionBean))
              .should()
              .beAnnotatedWith(Inject.class)),

  ENTITIES_HAVE_NO_PUBLIC_SETTERS(
      root ->
          methods()
              .that()
              .haveNameMatching("set[A-Z].*")
              .and()
              .areDeclaredInClassesThat(
                  DescribedPredicate.describe("entities", HouseRule::isEntity))
              .should()
              .notBePublic()
              .allowEmptyShould(true)),

  NAMES_SAY_WHAT_IT_IS(
      root ->
          noClasses()
              .should()
              .haveNameMatching(".*(Impl|Utils?|Helper|Manager|ServiceBean|DTO|Dto)")),

  STATIC_FIELDS_DO_NOT_CHANGE(
      root ->
          fields()
              .that()
              .areStatic()
              .should()
              .beFinal()
              .andShould()
              .notHaveRawType(
                  DescribedPredicate.describe("a container of state", HouseRule::isMutable))),

  TIME_COMES_FROM_THE_CLOCK(
      root ->
          noClasses()
              .that()
              .doNotHaveSimpleName("ClockProducer")
              .should()
              .callCodeUnitWhere(
                  DescribedPredicate.describe("it reads the system's time", HouseRule::readsTime)));

  private static final Set<Class<?>> MUTABLE =
      Set.of(AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class);
  private static final Set<String> TIMES =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName());

  private final Function<String, ArchRule> rule;

  HouseRule(Function<String, ArchRule> rule) {
    this.rule = rule;
  }

  /** The rule for the packages below a root, such as {@code com.mindwhile.erp}. */
  ArchRule below(String root) {
    return rule.apply(root);
  }

  private static boolean isBinding(JavaClass type) {
    return type.isAssignableTo(ThreadLocal.class) || type.isAssignableTo(ThreadBinding.class);
  }

  private static boolean isSessionBean(JavaClass type) {
    return type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class);
  }

  private static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith(Entity.class) || type.isAnnotatedWith(MappedSuperclass.class);
  }

  /** Interfaces of the collections are taken for the unmodifiable ones that {@code of} makes. */
  private static boolean isMutable(JavaClass type) {
    boolean collection =
        !type.isInterface()
            && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class));
    return collection || MUTABLE.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean readsTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
    return switch (call.getName()) {
      case "now" -> TIMES.contains(owner) && withoutArguments;
      case "currentTimeMillis" -> owner.equals(System.class.getName());
      case "systemUTC", "systemDefaultZone" -> owner.equals(Clock.class.getName());
      case "<init>" -> owner.equals(Date.class.getName()) && withoutArguments;
      default -> false;
    };
  }
}
