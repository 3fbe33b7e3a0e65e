package com.mindwhile.erp.it.school;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.it.harness.Calls;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fee reports of a grade level and of a section: of the students who are there today. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeeReportFilterIT {

  private final TestStack stack;
  private FeeOffice office;
  private long otherLevel;
  private long otherSection;
  private long secondSection;

  FeeReportFilterIT(TestStack stack) {
    this.stack = stack;
  }

  /** 7 A owes 70 and has paid 30, 7 B owes 200, 8 A owes 5; who was in 7 A before is in 7 B now. */
  @BeforeAll
  void makeSchool() {
    office = new FeeOffice(stack.calls(), stack.newSchool());
    SchoolAdministrator admin = office.admin();
    long level =
        Calls.expect(200, admin.get("sections/" + office.section()))
            .jsonPath()
            .getLong("gradeLevelId");
    secondSection = admin.section(office.year(), level, "B");
    otherLevel = admin.gradeLevel("Grade 8", 8);
    otherSection = admin.section(office.year(), otherLevel, "A");

    long first = office.student();
    office.invoice(first, "100.00", "2026-01-10");
    office.pay(first, "30.00");

    long moved = office.student();
    office.invoice(moved, "200.00", "2026-01-10");
    String enrollments = "students/" + moved + "/enrollments";
    long old = Calls.expect(200, admin.get(enrollments)).jsonPath().getLong("items[0].id");
    Calls.expect(
        200,
        admin.post(
            enrollments + "/" + old + "/leave",
            Map.of("exitDate", "2026-02-01", "exitReason", "Moved")));
    admin.enrol(moved, secondSection, "2026-02-01");

    long other = admin.student("Otto", "Other");
    admin.enrol(other, otherSection, "2020-01-01");
    long structure =
        office.structure(otherLevel, "2026-01-10", List.of(office.line(office.tuition(), "5.00")));
    Calls.expect(200, office.issue(structure, Map.of()));
  }

  private String with(String report, String filter) {
    String query =
        filter
            .replace("{A}", Long.toString(office.section()))
            .replace("{B}", Long.toString(secondSection))
            .replace("{8}", Long.toString(otherLevel))
            .replace("{8A}", Long.toString(otherSection));
    return "fees/reports/" + report + (query.isEmpty() ? "" : before(report) + query);
  }

  private static String before(String report) {
    return report.contains("?") ? "&" : "?";
  }

  @ParameterizedTest
  @CsvSource({
    "'', 275.00, 3, 30.00",
    "sectionId={A}, 70.00, 1, 30.00",
    "sectionId={B}, 200.00, 1, 0.00",
    "gradeLevelId={8}, 5.00, 1, 0.00",
    "gradeLevelId={8}&sectionId={8A}, 5.00, 1, 0.00",
    "gradeLevelId={8}&sectionId={A}, 0.00, 0, 0.00",
    "sectionId=999999999, 0.00, 0, 0.00"
  })
  void aReportIsAboutThoseWhoAreThereToday(
      String filter, String outstanding, int defaulters, String collected) {
    JsonPath ageing = office.json(with("ageing", filter));
    JsonPath owing = office.json(with("defaulters", filter));
    String today = ageing.getString("asOf");
    JsonPath received = office.json(with("collection?from=" + today + "&to=" + today, filter));

    assertThat(ageing.getString("outstanding")).isEqualTo(outstanding);
    assertThat(owing.getInt("total")).isEqualTo(defaulters);
    assertThat(owing.getList("items")).hasSize(defaulters);
    assertThat(received.getString("collected")).isEqualTo(collected);
    assertThat(received.getString("refunded")).isEqualTo("0.00");
  }
}
