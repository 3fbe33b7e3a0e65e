package com.mindwhile.erp.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.rbac.PublicEndpoint;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.rbac.SignedIn;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the rules of the house say of resources, with resources that break them. */
class ResourceRulesTest {

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.mindwhile.erp.web");
  private static final JavaClasses BREAKING =
      new ClassFileImporter().importClasses(Undeclared.class, WithDatabase.class);

  private static final ArchRule ONE_FOR_ALL_REQUESTS =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(ApplicationScoped.class);
  private static final ArchRule WITHOUT_DATABASE =
      noClasses().should().dependOnClassesThat().areAssignableTo(EntityManager.class);
  private static final ArchRule ACCESS_IS_DECLARED =
      methods()
          .that(DescribedPredicate.describe("are endpoints", ResourceRulesTest::isEndpoint))
          .should(new DeclareAccess());

  /** Not one for all requests, and says nothing of who may use it. */
  @Path("undeclared")
  static class Undeclared {
    @GET
    public void get() {}
  }

  /** Sees a database. */
  static class WithDatabase {
    private EntityManager database;

    void clear() {
      database.clear();
    }
  }

  @Test
  void resourcesAreOneForAllRequests() {
    ONE_FOR_ALL_REQUESTS.check(PRODUCTION);
    assertThat(ONE_FOR_ALL_REQUESTS.evaluate(BREAKING).hasViolation()).isTrue();
  }

  @Test
  void nothingHereSeesAnEntityManager() {
    WITHOUT_DATABASE.check(PRODUCTION);
    assertThat(WITHOUT_DATABASE.evaluate(BREAKING).hasViolation()).isTrue();
  }

  @Test
  void everyEndpointDeclaresItsAccess() {
    ACCESS_IS_DECLARED.check(PRODUCTION);
    assertThat(ACCESS_IS_DECLARED.evaluate(BREAKING).hasViolation()).isTrue();
  }

  private static boolean isEndpoint(JavaMethod method) {
    return method.isMetaAnnotatedWith(HttpMethod.class);
  }

  /** Exactly one of the three. */
  private static final class DeclareAccess extends ArchCondition<JavaMethod> {

    DeclareAccess() {
      super("declare a permission, being signed in, or being public");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      long declared =
          Stream.of(RequiresPermission.class, SignedIn.class, PublicEndpoint.class)
              .filter(method::isAnnotatedWith)
              .count();
      if (declared != 1) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
      }
    }
  }
}
