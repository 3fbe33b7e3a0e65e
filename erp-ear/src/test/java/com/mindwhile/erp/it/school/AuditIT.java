package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a school's administrator finds in its audit log. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

  /** Where it is tomorrow for most of Greenwich's day. */
  private static final String TIME_ZONE = "Pacific/Kiritimati";

  private final TestStack stack;
  private SchoolAdministrator admin;

  AuditIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    TestSchool school = stack.platform().provision(TestSchool.Request.any().in(TIME_ZONE));
    admin = SchoolAdministrator.of(stack.calls(), school);
  }

  @Test
  void aChangeIsFoundWithWhoMadeItInWhichRequestAndWhatWasBefore() {
    long room = admin.room("Lab 1");
    Response changed = admin.put("rooms/" + room, Map.of("name", "Lab 2"));

    JsonPath lines = found("entity=Room&entityId=" + room);

    assertThat(lines.getInt("total")).isEqualTo(2);
    assertThat(lines.getList("items.action")).isEqualTo(List.of("UPDATED", "CREATED"));
    assertThat(lines.getString("items[0].before.name")).isEqualTo("Lab 1");
    assertThat(lines.getString("items[0].after.name")).isEqualTo("Lab 2");
    assertThat(lines.getString("items[0].actor")).isEqualTo(admin.school().adminUsername());
    assertThat(lines.getString("items[0].address")).isNotBlank();
    assertThat(lines.getString("items[0].requestId")).isEqualTo(changed.header("X-Request-Id"));
  }

  @Test
  void allOfARequestIsFoundByItsId() {
    Response made = admin.post("rooms", Map.of("name", "Gym"));

    JsonPath lines = found("requestId=" + made.header("X-Request-Id"));

    assertThat(lines.getList("items.entityId")).containsExactly(Long.toString(Calls.created(made)));
  }

  @Test
  void actionAndActorNarrowIt() {
    admin.room("Aula");
    String actor = "&actor=" + admin.school().adminUsername();

    assertThat(found("action=created&entity=Room" + actor).getInt("total")).isPositive();
    assertThat(found("action=DELETED&entity=Room" + actor).getInt("total")).isZero();
    assertThat(found("actor=nobody@people.example").getInt("total")).isZero();
    assertThat(found("action=SIGNED_IN").getList("items.actor"))
        .contains(admin.school().adminUsername());
  }

  @Test
  void daysAreThoseOfTheSchool() {
    long room = admin.room("Library");
    String lines = "entity=Room&entityId=" + room;
    LocalDate today = LocalDate.now(ZoneId.of(TIME_ZONE));

    assertThat(found(lines + "&from=" + today).getInt("total")).isEqualTo(1);
    assertThat(found(lines + "&to=" + today).getInt("total")).isEqualTo(1);
    assertThat(found(lines + "&from=" + today.plusDays(1)).getInt("total")).isZero();
    assertThat(found(lines + "&to=" + today.minusDays(1)).getInt("total")).isZero();
  }

  @Test
  void whatWasDeletedIsThereWithAllThatBelongedToItAndWithoutMedicalNotes() {
    long application =
        admin.create(
            "admissions",
            Map.of(
                "academicYearId",
                admin.academicYear("Always", "2020-01-01", "2099-12-31"),
                "gradeLevelId",
                admin.gradeLevel("Grade 1", 1),
                "applicant",
                Map.of("firstName", "Ann", "lastName", "Withdrawn"),
                "medicalNotes",
                "Peanut allergy",
                "guardians",
                List.of(
                    Map.of(
                        "firstName",
                        "Nora",
                        "lastName",
                        "Kept",
                        "relation",
                        "MOTHER",
                        "contactPriority",
                        1,
                        "maySeeData",
                        true,
                        "mayCollect",
                        true))));
    Calls.expect(204, admin.delete("admissions/" + application));

    JsonPath lines = found("entity=Admission&entityId=" + application);

    assertThat(lines.getList("items.action")).isEqualTo(List.of("DELETED", "CREATED"));
    assertThat(lines.getString("items[0].before.medicalNotes")).isEqualTo("***");
    assertThat(lines.getString("items[0].before.guardians[0].firstName")).isEqualTo("Nora");
    assertThat(lines.getString("items[0].before.guardians[0].relation")).isEqualTo("MOTHER");
    assertThat(lines.prettify()).doesNotContain("Peanut");
  }

  @Test
  void nobodyChangesIt() {
    long line = found("entity=Room&sort=at&size=1").getLong("items[0].id");

    assertThat(admin.get("audit/" + line).statusCode()).isEqualTo(404);
    Calls.expectProblem(405, admin.post("audit", Map.of("action", "CREATED")));
  }

  private JsonPath found(String query) {
    return Calls.expect(200, admin.get("audit?" + query)).jsonPath();
  }
}
