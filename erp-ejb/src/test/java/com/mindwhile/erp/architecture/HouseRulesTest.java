package com.mindwhile.erp.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HouseRulesTest {

  private static final String ROOT = "com.mindwhile.erp";
  private static final String FIXTURES = "archfixtures";

  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final JavaClasses BREAKING = new ClassFileImporter().importPackages(FIXTURES);

  /** What in the fixtures breaks each rule. */
  private static final Map<HouseRule, String> OFFENDERS =
      Map.of(
          HouseRule.FEATURES_KEEP_THEIR_ENTITIES, "archfixtures.guardians.EntityThief",
          HouseRule.THREADS_ARE_BOUND_IN_TWO_PACKAGES, "archfixtures.students.ThreadBinder",
          HouseRule.ENTITY_MANAGERS_BELONG_TO_SERVICES, "archfixtures.students.LooseEntityManager",
          HouseRule.EJBS_ARE_THE_TRANSACTION_BOUNDARY, "archfixtures.students.OwnTransaction",
          HouseRule.SESSION_BEANS_ARE_INJECTED_BY_THE_CONTAINER,
              "archfixtures.students.SlowlyInjected.pupils",
          HouseRule.ENTITIES_HAVE_NO_PUBLIC_SETTERS, "archfixtures.students.Pupil.setName",
          HouseRule.NAMES_SAY_WHAT_IT_IS, "archfixtures.students.PupilManager",
          HouseRule.STATIC_FIELDS_DO_NOT_CHANGE, "archfixtures.students.StaticState",
          HouseRule.TIME_COMES_FROM_THE_CLOCK, "archfixtures.students.OwnTime");

  @ParameterizedTest
  @EnumSource
  void holds(HouseRule rule) {
    rule.below(ROOT).check(PRODUCTION);
  }

  @ParameterizedTest
  @EnumSource
  void isBrokenByItsFixture(HouseRule rule) {
    assertThat(rule.below(FIXTURES).evaluate(BREAKING).getFailureReport().getDetails())
        .anyMatch(violation -> violation.contains(OFFENDERS.get(rule)));
  }
}
