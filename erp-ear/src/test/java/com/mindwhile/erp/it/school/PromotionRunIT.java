package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import com.mindwhile.erp.it.school.PromotionOffice.Years;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What stands against promoting a section hinders no other, and nothing is done twice. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromotionRunIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private PromotionOffice office;
  private long grade8;
  private long grade9;
  private long grade10;
  private int firstYear = 1999;

  PromotionRunIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    office = new PromotionOffice(admin);
    grade8 = admin.gradeLevel("Grade 8", 8);
    grade9 = admin.gradeLevel("Grade 9", 9);
    grade10 = admin.gradeLevel("Grade 10", 10);
  }

  @Test
  void aRoomHasOnlySoManySeats() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    long old8b = admin.section(years.old(), grade8, "B");
    long new9a = office.section(years.next(), grade9, "A", 2);
    admin.section(years.next(), grade9, "B");
    office.student("Ann", old8a, years);
    office.student("Bob", old8a, years);
    long cid = office.student("Cid", old8a, years);
    long dee = office.student("Dee", old8b, years);
    long id = office.plan(years);
    String shortage = "Grade 9 A has 2 seats and would have 3 students";

    assertThat(Calls.expectProblem(422, office.apply(id, old8a)).<String>path("detail"))
        .isEqualTo(shortage);
    Calls.expect(202, office.applyAll(id));

    JsonPath ended = office.ended(id);
    assertThat(ended.getString("status")).isEqualTo("FAILED");
    assertThat(List.of(ended.getInt("done"), ended.getInt("failed"), ended.getInt("total")))
        .containsExactly(1, 1, 2);
    assertThat(ended.getList("sections.collect { it.status + ' ' + it.detail }"))
        .containsExactly("REFUSED " + shortage, "PROMOTED null");
    assertThat(office.enrollments(dee)).hasSize(2);
    assertThat(office.enrollments(cid)).hasSize(1);

    long room = Calls.expect(200, admin.get("sections/" + new9a)).jsonPath().getLong("roomId");
    Calls.expect(200, admin.put("rooms/" + room, Map.of("name", "R " + new9a, "capacity", 3)));
    Calls.expect(202, office.applyAll(id));

    assertThat(office.ended(id).getString("status")).isEqualTo("COMPLETED");
    assertThat(office.enrollments(cid)).hasSize(2);
    assertThat(office.enrollments(dee)).as("nothing is done twice").hasSize(2);
  }

  @Test
  void whoLeavesHasTheirPlaceUntilTheYearEnds() {
    Years future = office.years(2090);
    long old10a = admin.section(future.old(), grade10, "A");
    long old9a = admin.section(future.old(), grade9, "A");
    admin.section(future.next(), grade10, "A");
    long eve = office.student("Eve", old10a, future);
    long ann = office.student("Ann", old9a, future);
    long id = office.plan(future);

    assertThat(Calls.expectProblem(422, office.apply(id, old10a)).<String>path("detail"))
        .isEqualTo(
            "Who leaves Grade 10 A has a place there until 2091-06-30: promote it after that day");
    Calls.expect(200, office.apply(id, old9a));
    assertThat(office.status(eve)).isEqualTo("ENROLLED");
    assertThat(office.enrollments(ann)).hasSize(2);
  }

  @Test
  void ofManyWhoPromoteASectionAtOnceOneDoes() throws InterruptedException {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    admin.section(years.next(), grade9, "A");
    long ann = office.student("Ann", old8a, years);
    long bob = office.student("Bob", old8a, years);
    List<Long> plans = List.of(office.plan(years), office.plan(years), office.plan(years));

    List<Integer> statuses =
        Together.call(9, i -> office.apply(plans.get(i % 3), old8a).statusCode());

    assertThat(statuses).containsOnlyOnce(200).allMatch(it -> it == 200 || it == 409);
    assertThat(office.enrollments(ann)).hasSize(2);
    assertThat(office.enrollments(bob)).hasSize(2);
  }

  /** The server that went through the sections is gone after the first of two. */
  @Test
  void whatWasInterruptedIsTakenUp() {
    Years years = years();
    long old8a = admin.section(years.old(), grade8, "A");
    admin.section(years.old(), grade8, "B");
    admin.section(years.next(), grade9, "A");
    admin.section(years.next(), grade9, "B");
    long ann = office.student("Ann", old8a, years);
    long id = office.plan(years);
    Calls.expect(200, office.apply(id, old8a));
    stopped(id, "+ interval 60 second");

    assertThat(office.promotion(id).getString("status")).isEqualTo("STARTED");
    assertThat(Calls.expectProblem(409, office.applyAll(id)).<String>path("detail"))
        .isEqualTo("The promotion is being worked on");
    Calls.expectProblem(409, admin.post("promotions/" + id + "/preview", Map.of()));
    stopped(id, "- interval 1 second");
    assertThat(office.promotion(id).getString("status")).isEqualTo("INTERRUPTED");
    assertThat(
            Calls.expect(200, admin.get("promotions?status=INTERRUPTED"))
                .jsonPath()
                .getList("items.id", Long.class))
        .containsExactly(id);
    Calls.expect(202, office.applyAll(id));

    JsonPath ended = office.ended(id);
    assertThat(ended.getString("status")).isEqualTo("COMPLETED");
    assertThat(ended.getInt("done")).isEqualTo(2);
    assertThat(office.enrollments(ann)).hasSize(2);
  }

  private void stopped(long promotion, String alive) {
    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".promotions set status = 'STARTED', step = 'APPLY', working_until ="
                + " utc_timestamp(6) "
                + alive
                + " where id = "
                + promotion);
  }

  private Years years() {
    firstYear += 3;
    return office.years(firstYear);
  }
}
