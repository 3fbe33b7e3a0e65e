package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who was, is and will be in which section. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrollmentListIT {

  private static final String NEXT_YEAR = "2098-08-01";

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long next;
  private long fiveA;
  private long sixA;
  private long ann;

  EnrollmentListIT(TestStack stack) {
    this.stack = stack;
  }

  /** Ann is in 5A and will be in 6A, Bob stays in 5A, Cid was in it and is deleted. */
  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    long present = admin.academicYear("Present", "2020-08-01", "2098-07-31");
    next = admin.academicYear("Next", NEXT_YEAR, "2099-07-31");
    fiveA = admin.section(present, admin.gradeLevel("Grade 5", 5), "A");
    sixA = admin.section(next, admin.gradeLevel("Grade 6", 6), "A");
    ann = admin.student("Ann", "Abel");
    long place = admin.enrol(ann, fiveA, "2021-09-01");
    Calls.expect(
        200,
        admin.put(
            "students/" + ann + "/enrollments/" + place,
            SchoolAdministrator.place(fiveA, "2021-09-01", NEXT_YEAR)));
    admin.enrol(ann, sixA, NEXT_YEAR);
    admin.enrol(admin.student("Bob", "Abel"), fiveA, "2022-09-01");
    long cid = admin.student("Cid", "Abel");
    admin.enrol(cid, fiveA, "2022-09-01");
    Calls.expect(204, admin.delete("students/" + cid));
  }

  @Test
  void aPlaceBeginsInTheYearOfItsSection() {
    long dan = admin.student("Dan", "Dale");
    String places = "students/" + dan + "/enrollments";
    String why = "The first day is not of the section's academic year";

    for (String day : new String[] {"2020-07-31", NEXT_YEAR}) {
      Response answer = admin.post(places, SchoolAdministrator.place(fiveA, day, null));
      assertThat(Calls.expectProblem(422, answer).<String>path("detail")).isEqualTo(why);
    }
    long place = admin.enrol(dan, fiveA, "2098-07-31");
    Response corrected =
        admin.put(
            places + "/" + place, SchoolAdministrator.place(sixA, "2098-07-31", "2098-09-01"));
    assertThat(Calls.expectProblem(422, corrected).<String>path("detail")).isEqualTo(why);
    Calls.expect(204, admin.delete("students/" + dan));
  }

  @Test
  void aFirstDayOfBeforeTheYearWasAnotherStays() {
    long year = admin.academicYear("Past", "2018-01-01", "2019-12-31");
    long seven = admin.gradeLevel("Grade 7", 7);
    long from = admin.section(year, seven, "A");
    long to = admin.section(year, seven, "B");
    long eli = admin.student("Eli", "East");
    String place = "students/" + eli + "/enrollments/" + admin.enrol(eli, from, "2018-01-08");
    Calls.expect(
        200,
        admin.put(
            "academic-years/" + year,
            Map.of("name", "Past", "startsOn", "2018-02-01", "endsOn", "2019-12-31")));

    Calls.expect(200, admin.put(place, SchoolAdministrator.place(to, "2018-01-08", "2019-12-31")));
    Calls.expectProblem(
        422, admin.put(place, SchoolAdministrator.place(to, "2018-01-09", "2019-12-31")));
    Calls.expect(204, admin.delete("students/" + eli));
  }

  @Test
  void aSectionOfNextYearHasThoseWhoWillBeThere() {
    JsonPath list = list("sectionId=" + sixA);

    assertThat(list.getInt("total")).isEqualTo(1);
    assertThat(list.getLong("items[0].studentId")).isEqualTo(ann);
    assertThat(list.getString("items[0].gradeLevel")).isEqualTo("Grade 6");
    assertThat(list.getString("items[0].entryDate")).isEqualTo(NEXT_YEAR);
    assertThat(
            Calls.expect(200, admin.get("students?sectionId=" + sixA)).jsonPath().getInt("total"))
        .isZero();
  }

  @Test
  void namesAreInOrderAndDeletedStudentsAreNotThere() {
    assertThat(list("sectionId=" + fiveA).getList("items.firstName", String.class))
        .containsExactly("Ann", "Bob");
    assertThat(
            list("sectionId=" + fiveA + "&sort=-lastName").getList("items.firstName", String.class))
        .containsExactly("Bob", "Ann");
  }

  @Test
  void aYearAndAStudentNarrowThem() {
    assertThat(list("academicYearId=" + next).getInt("total")).isEqualTo(1);
    assertThat(list("studentId=" + ann).getInt("total")).isEqualTo(2);
    assertThat(list("studentId=" + ann + "&academicYearId=" + next).getInt("total")).isEqualTo(1);
  }

  private JsonPath list(String query) {
    return Calls.expect(200, admin.get("enrollments?" + query)).jsonPath();
  }
}
