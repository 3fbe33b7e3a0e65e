package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.OpenTransaction;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who leaves the school has no place in it. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchoolLeaversIT {

  private static final String PLACED = "The student has a place in a section; end that first";

  private final TestStack stack;
  private final ImportOffice office;
  private final SchoolAdministrator admin;
  private long section;

  SchoolLeaversIT(TestStack stack) {
    this.stack = stack;
    office = ImportOffice.of(stack);
    admin = office.admin();
  }

  @BeforeAll
  void makeSchool() {
    long year = admin.academicYear("Always", "2020-01-01", "2099-12-31");
    section = admin.section(year, admin.gradeLevel("Grade 1", 1), "A");
  }

  /** As a promotion leaves one that is taken back before the new year. */
  @Test
  void anEnrolmentWithoutADayKeepsNobody() {
    long student = admin.student("Ned", "Never");
    String enrollments = "students/" + student + "/enrollments";
    admin.create(enrollments, SchoolAdministrator.place(section, "2098-08-01", "2098-08-01"));
    String day =
        enrollments
            + "/"
            + admin.create(
                enrollments, SchoolAdministrator.place(section, "2098-08-01", "2098-08-02"));

    assertPlaced(leave(student, "Ned", "Never"));
    Calls.expect(204, admin.delete(day));

    Calls.expect(200, leave(student, "Ned", "Never"));
  }

  /** The enrolment waits for its place in the index, and the student is held meanwhile. */
  @Test
  void whoIsBeingEnrolledDoesNotLeave() {
    long student = admin.student("Rae", "Race");
    CompletableFuture<Response> enrolled;
    CompletableFuture<Response> left;
    try (OpenTransaction other = holdPlacesOf(student)) {
      enrolled = enrol(student);
      stack.database().awaitWaiting(1);
      left = CompletableFuture.supplyAsync(() -> leave(student, "Rae", "Race"));
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, enrolled.join());
    assertPlaced(left.join());
  }

  @Test
  void noFileHasThemLeaveEither() {
    long student =
        admin.create(
            "students", Map.of("admissionNumber", "L-1", "firstName", "Ira", "lastName", "Filed"));
    CompletableFuture<Response> enrolled;
    long file;
    try (OpenTransaction other = holdPlacesOf(student)) {
      enrolled = enrol(student);
      stack.database().awaitWaiting(1);
      file =
          office.begin(
              "STUDENTS",
              false,
              "admissionNumber,firstName,lastName,status\nL-1,Ira,Filed,WITHDRAWN\n");
      stack.database().awaitWaiting(2);
    }

    Calls.expect(201, enrolled.join());
    office.assertOutcome(office.ended(file), 0, 0, 0, 1);
    assertThat(office.errorFile(file)).contains(PLACED);
    assertThat(office.studentOf("L-1").getString("status")).isEqualTo("ENROLLED");
  }

  private OpenTransaction holdPlacesOf(long student) {
    return stack
        .database()
        .begin()
        .execute(
            "select id from `%s`.enrollments where student_id = %d for update"
                .formatted(admin.school().databaseName(), student));
  }

  private CompletableFuture<Response> enrol(long student) {
    return CompletableFuture.supplyAsync(
        () ->
            admin.post(
                "students/" + student + "/enrollments",
                SchoolAdministrator.place(section, "2020-01-01", null)));
  }

  private Response leave(long student, String firstName, String lastName) {
    return admin.put(
        "students/" + student,
        Map.of("firstName", firstName, "lastName", lastName, "status", "WITHDRAWN"));
  }

  private static void assertPlaced(Response answer) {
    assertThat(Calls.expectProblem(422, answer).<String>path("detail")).isEqualTo(PLACED);
  }
}
