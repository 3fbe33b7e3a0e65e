package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.mindwhile.erp.guardians.GuardianInput;
import com.mindwhile.erp.guardians.GuardianshipInput;
import com.mindwhile.erp.guardians.Relation;
import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.students.StudentInput;
import com.mindwhile.erp.students.StudentStatus;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

  private static final Validator VALIDATOR =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  @Test
  void readsWhatTheCellsSay() {
    Cells cells =
        cells(Map.of("t", "x", "d", "2014-05-17", "n", "2", "f", "true", "e", "withdrawn"));

    assertThat(cells.text("t", null)).isEqualTo("x");
    assertThat(cells.day("d", null)).isEqualTo(LocalDate.of(2014, 5, 17));
    assertThat(cells.number("n", null)).isEqualTo(2);
    assertThat(cells.flag("f", null)).isTrue();
    assertThat(cells.oneOf(StudentStatus.class, "e", null)).isEqualTo(StudentStatus.WITHDRAWN);
    assertThat(cells.areFine()).isTrue();
  }

  @Test
  void whatIsNotThereLeavesWhatIsKnown() {
    Cells cells = cells(Map.of());

    assertThat(cells.text("t", "known")).isEqualTo("known");
    assertThat(cells.day("d", LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH);
    assertThat(cells.flag("f", true)).isTrue();
    assertThat(cells.oneOf(Relation.class, "e", Relation.MOTHER)).isEqualTo(Relation.MOTHER);
    assertThat(AddressCells.read(cells, "", null)).isNull();
    PostalAddress known = new PostalAddress("1 Road", null, "Pune", null, "IN");
    assertThat(AddressCells.read(cells, "", known)).isEqualTo(known);
    assertThat(cells.areFine()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"17/05/2014", "2014-02-30", "2014-5-7", "41776"})
  void refusesOtherDays(String text) {
    Cells cells = cells(Map.of("birthDate", text));

    assertThat(cells.day("birthDate", null)).isNull();
    assertThat(cells.problems())
        .containsExactly(
            new CellProblem("birthDate", "UNREADABLE", "must be a day such as 2014-05-17"));
  }

  @Test
  void refusesOtherNumbersFlagsAndNames() {
    Cells cells = cells(Map.of("n", "1.5", "f", "yes", "e", "AUNT"));

    assertThat(cells.number("n", null)).isNull();
    assertThat(cells.flag("f", null)).isNull();
    assertThat(cells.oneOf(Relation.class, "e", null)).isNull();
    assertThat(cells.problems())
        .containsExactly(
            new CellProblem("n", "UNREADABLE", "must be a whole number"),
            new CellProblem("f", "UNREADABLE", "must be TRUE or FALSE"),
            new CellProblem(
                "e",
                "UNREADABLE",
                "must be one of [MOTHER, FATHER, STEP_PARENT, FOSTER_PARENT, GRANDPARENT, SIBLING,"
                    + " LEGAL_GUARDIAN, OTHER]"));
  }

  @ParameterizedTest
  @CsvSource({"17.5,17.5", "'17,50',17.50", "-3,-3", "0.005,0.005"})
  void decimalsHaveAPointOrAComma(String text, BigDecimal value) {
    Cells cells = cells(Map.of("marks", text));

    assertThat(cells.decimal("marks", null)).isEqualTo(value);
    assertThat(cells.areFine()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234,50", "1e9", ".5", "5.", "ten", "1 000"})
  void refusesOtherDecimals(String text) {
    Cells cells = cells(Map.of("marks", text));

    assertThat(cells.decimal("marks", BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
    assertThat(cells.problems())
        .containsExactly(new CellProblem("marks", "UNREADABLE", "must be a number such as 17.5"));
  }

  @Test
  void idsAreWholeNumbers() {
    Cells cells = cells(Map.of("assessmentId", "7000000000", "other", "7.0"));

    assertThat(cells.id("assessmentId")).isEqualTo(7_000_000_000L);
    assertThat(cells.id("other")).isNull();
    assertThat(cells.problems()).extracting(CellProblem::code).containsExactly("UNREADABLE");
  }

  @Test
  void constraintsAreThoseOfTheRecords() {
    Cells cells = cells(Map.of());

    cells.check(
        new StudentInput(
            "a b",
            " ",
            null,
            "Lee",
            null,
            null,
            "no address",
            null,
            new PostalAddress(null, null, null, null, "India"),
            null,
            null,
            null),
        "");
    cells.check(new GuardianInput("Ann", "", null, "x", null), "guardian2");
    cells.check(new GuardianshipInput(null, 100, true, null), "guardian2");

    assertThat(cells.problems())
        .extracting(CellProblem::column, CellProblem::code)
        .containsExactlyInAnyOrder(
            tuple("admissionNumber", "PATTERN"),
            tuple("firstName", "NOT_BLANK"),
            tuple("email", "EMAIL_ADDRESS"),
            tuple("country", "PATTERN"),
            tuple("guardian2LastName", "NOT_BLANK"),
            tuple("guardian2Phone", "PHONE_NUMBER"),
            tuple("guardian2Relation", "NOT_NULL"),
            tuple("guardian2ContactPriority", "MAX"),
            tuple("guardian2MayCollect", "NOT_NULL"));
  }

  @Test
  void whatWasFoundFirstOfAColumnCounts() {
    Cells cells = cells(Map.of("guardian1Relation", "AUNT"));

    Relation relation = cells.oneOf(Relation.class, "guardian1Relation", null);
    cells.check(new GuardianshipInput(relation, 1, true, true), "guardian1");

    assertThat(cells.problems()).extracting(CellProblem::code).containsExactly("UNREADABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "'',firstName,firstName",
    "'',address.line1,addressLine1",
    "'',address.postalCode,postalCode",
    "guardian1,email,guardian1Email",
    "guardian3,address.line2,guardian3AddressLine2",
    "guardian1,address.country,guardian1Country"
  })
  void columnsAreNamedAfterFields(String prefix, String field, String column) {
    assertThat(Cells.column(prefix, field)).isEqualTo(column);
  }

  @Test
  void everyColumnThatIsReadIsOneThereCanBe() {
    assertThat(new StudentRows().columns())
        .contains("addressLine1", "country", "section", "guardian1Relation", "guardian3MayCollect")
        .doesNotHaveDuplicates()
        .hasSize(16 + 4 + 3 * 13);
    assertThat(new GuardianRows().columns())
        .containsExactly(
            "firstName",
            "lastName",
            "email",
            "phone",
            "addressLine1",
            "addressLine2",
            "city",
            "postalCode",
            "country");
  }

  private static Cells cells(Map<String, String> cells) {
    return new Cells(cells, VALIDATOR);
  }
}
