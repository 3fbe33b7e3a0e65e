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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From the application to the student, and never more students than seats. */
@WithErp
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdmissionIT {

  private final TestStack stack;
  private SchoolAdministrator admin;
  private long year;
  private int grades;

  AdmissionIT(TestStack stack) {
    this.stack = stack;
  }

  @BeforeAll
  void makeSchool() {
    admin = SchoolAdministrator.of(stack.calls(), stack.newSchool());
    year = admin.academicYear("Next", "2040-06-01", "2041-05-31");
  }

  @Test
  void anApplicationBecomesAStudentWithPlaceAndGuardians() {
    Place place = place(1);
    long known =
        admin.create(
            "guardians", Map.of("firstName", "Kim", "lastName", "Known", "phone", "+441234"));
    Map<String, Object> application = application(place, "Ada");
    application.put("medicalNotes", "Peanut allergy");
    application.put("address", Map.of("line1", "1 High Street", "city", "Northbridge"));
    application.put(
        "guardians", List.of(guardian(known, "Known", 1, true), guardian(null, "New", 2, false)));

    long id = admin.create("admissions", application);
    step(200, id, "submit", null);
    step(200, id, "offer", Map.of("expiresOn", "2099-01-01", "note", "Welcome"));
    JsonPath accepted = step(200, id, "accept", Map.of("sectionId", place.section()));

    assertThat(accepted.getString("status")).isEqualTo("ACCEPTED");
    long student = accepted.getLong("studentId");
    JsonPath made = Calls.expect(200, admin.get("students/" + student)).jsonPath();
    assertThat(made.getString("firstName")).isEqualTo("Ada");
    assertThat(made.getString("status")).isEqualTo("ENROLLED");
    assertThat(made.getString("medicalNotes")).isEqualTo("Peanut allergy");
    assertThat(made.getString("address.city")).isEqualTo("Northbridge");
    JsonPath enrollments =
        Calls.expect(200, admin.get("students/" + student + "/enrollments")).jsonPath();
    assertThat(enrollments.getList("items.sectionId", Long.class)).containsExactly(place.section());
    assertThat(enrollments.getList("items.entryDate")).containsExactly("2040-06-01");
    JsonPath guardians =
        Calls.expect(200, admin.get("students/" + student + "/guardians")).jsonPath();
    assertThat(
            guardians.getList(
                "items.collect { it.firstName + ' ' + it.relation + ' ' + it.contactPriority + ' ' + it.maySeeData }"))
        .containsExactlyInAnyOrder("Kim MOTHER 1 true", "Nora MOTHER 2 false");
    assertThat(guardians.getList("items.id", Long.class)).contains(known);
    assertThat(
            Calls.expect(200, admin.get("admission-seats/" + place.seats()))
                .jsonPath()
                .getInt("accepted"))
        .isEqualTo(1);
    Calls.expectProblem(
        409, admin.post("admissions/" + id + "/accept", Map.of("sectionId", place.section())));
    assertThat(audited("Student", student)).containsExactly("CREATED");
  }

  /** The last seat, and 32 who come for it at the same time. */
  @Test
  void theLastSeatIsTakenOnce() throws InterruptedException {
    Place place = place(1);
    List<Long> offered = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      offered.add(offered(place, "Rival" + i));
    }

    List<Response> answers =
        Together.call(
            32,
            i ->
                admin.post(
                    "admissions/" + offered.get(i) + "/accept",
                    Map.of("sectionId", place.section())));

    assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200);
    assertThat(answers.stream().filter(answer -> answer.statusCode() != 200))
        .hasSize(31)
        .allSatisfy(
            answer ->
                assertThat(Calls.expectProblem(409, answer).<String>path("detail"))
                    .isEqualTo("All seats of the grade level are taken: 1"));
    assertThat(
            Calls.expect(200, admin.get("students?q=Rival&gradeLevel=" + place.gradeName()))
                .jsonPath()
                .getInt("total"))
        .as("nobody has a place before the year begins")
        .isZero();
    assertThat(Calls.expect(200, admin.get("students?q=Rival")).jsonPath().getInt("total"))
        .isEqualTo(1);
    JsonPath seats = Calls.expect(200, admin.get("admission-seats/" + place.seats())).jsonPath();
    assertThat(seats.getInt("accepted")).isEqualTo(1);
    assertThat(seats.getInt("offered")).isEqualTo(31);
    Calls.expectProblem(409, admin.delete("admission-seats/" + place.seats()));
    Calls.expectProblem(409, admin.put("admission-seats/" + place.seats(), seats(place, 0)));

    Calls.expect(200, admin.put("admission-seats/" + place.seats(), seats(place, 2)));
    long next =
        offered.stream().filter(id -> !status(id).equals("ACCEPTED")).findFirst().orElseThrow();
    step(200, next, "accept", Map.of("sectionId", place.section()));
  }

  @Test
  void oneApplicationAcceptedManyTimesAtOnceMakesOneStudent() throws InterruptedException {
    Place place = place(100);
    long id = offered(place, "Onlyone");

    List<Integer> statuses =
        Together.call(
            8,
            i ->
                admin
                    .post("admissions/" + id + "/accept", Map.of("sectionId", place.section()))
                    .statusCode());

    assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
    assertThat(Calls.expect(200, admin.get("students?q=Onlyone")).jsonPath().getInt("total"))
        .isEqualTo(1);
  }

  @Test
  void ofTwoDecisionsAtOnceTheSecondFindsTheFirst() throws InterruptedException {
    String path = "admissions/" + offered(place(5), "Twice");
    List<String> steps = List.of("/reject", "/withdraw");

    assertThat(Together.call(8, i -> admin.post(path + steps.get(i % 2), Map.of()).statusCode()))
        .containsOnlyOnce(200)
        .allMatch(status -> status == 200 || status == 409);
  }

  @Test
  void whatFailsHalfWayLeavesNothingBehind() {
    Place place = place(5);
    long guardian = admin.create("guardians", Map.of("firstName", "Gus", "lastName", "Gone"));
    Map<String, Object> application = application(place, "Halfway");
    application.put(
        "guardians",
        List.of(guardian(null, "Halfway", 1, true), guardian(guardian, "Gone", 2, true)));
    long id = admin.create("admissions", application);
    step(200, id, "submit", null);
    step(200, id, "offer", Map.of());
    Calls.expect(204, admin.delete("guardians/" + guardian));
    String numbers =
        "select coalesce(max(next_value), 0) from "
            + admin.school().databaseName()
            + ".number_sequences";
    String before = stack.database().value(numbers);

    step(422, id, "accept", Map.of("sectionId", place.section()));

    assertThat(Calls.expect(200, admin.get("students?q=Halfway")).jsonPath().getInt("total"))
        .isZero();
    assertThat(
            Calls.expect(200, admin.get("guardians?q=Halfway&size=1")).jsonPath().getInt("total"))
        .isZero();
    assertThat(status(id)).isEqualTo("OFFERED");
    assertThat(stack.database().value(numbers)).isEqualTo(before);
  }

  @Test
  void anAcceptanceNeedsAnOfferSeatsAndASectionOfTheGrade() {
    Place place = place(5);
    Place other = place(5);
    long id = admin.create("admissions", application(place, "Rules"));
    Map<String, Object> in = Map.of("sectionId", place.section());
    step(409, id, "accept", in);
    step(409, id, "offer", Map.of());
    step(200, id, "submit", null);
    step(409, id, "submit", null);
    step(400, id, "offer", Map.of("expiresOn", "2020-01-01"));
    step(200, id, "waitlist", Map.of("note", "Maybe"));
    step(409, id, "accept", in);
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    step(200, id, "offer", Map.of("expiresOn", today.plusDays(3).toString()));
    step(422, id, "accept", Map.of("sectionId", other.section()));
    step(422, id, "accept", Map.of("sectionId", 999_999_999L));
    step(422, id, "accept", Map.of("sectionId", place.section(), "entryDate", "2041-06-01"));
    stack
        .database()
        .execute(
            "update "
                + admin.school().databaseName()
                + ".admissions set offer_expires_on = '2020-01-01' where id = "
                + id);
    assertThat(step(422, id, "accept", in).getString("detail"))
        .isEqualTo("The offer expired on 2020-01-01");
    step(200, id, "reject", Map.of("note", "Too late"));
    step(409, id, "withdraw", Map.of());
    step(404, 999_999_999L, "accept", in);

    long gradeWithoutSeats = admin.gradeLevel("Without seats", 500);
    long section = admin.section(year, gradeWithoutSeats, "A");
    long unseated = offered(new Place(gradeWithoutSeats, "Without seats", section, 0), "Unseated");
    assertThat(step(422, unseated, "accept", Map.of("sectionId", section)).getString("detail"))
        .isEqualTo("No seats are laid down for that year and grade level");
  }

  /** Otherwise only the acceptance would fail. */
  @Test
  void aGuardianWhoIsKnownIsInAnApplicationOnce() {
    long known = admin.create("guardians", Map.of("firstName", "Kit", "lastName", "Known"));
    Map<String, Object> application = application(place(1), "Twice");
    application.put(
        "guardians", List.of(guardian(null, "New", 1, true), guardian(known, "Known", 2, true)));
    String path = "admissions/" + admin.create("admissions", application);
    application.put(
        "guardians",
        List.of(
            guardian(known, "Known", 1, true),
            guardian(null, "New", 2, true),
            guardian(null, "New", 3, true),
            guardian(known, "Known", 4, false)));

    for (Response refused :
        List.of(admin.post("admissions", application), admin.put(path, application))) {
      assertThat(Calls.expectProblem(422, refused).<String>path("detail"))
          .isEqualTo("guardians[3].guardianId is there already");
    }
  }

  @Test
  void applicationsAreFoundByNameStatusYearAndGrade() {
    Place place = place(5);
    long first = admin.create("admissions", application(place, "Findme"));
    long second = offered(place, "Findme");
    String grade = "gradeLevelId=" + place.gradeLevel();

    assertThat(ids("admissions?q=findm&sort=id")).containsExactly(first, second);
    assertThat(ids("admissions?status=OFFERED&" + grade)).containsExactly(second);
    assertThat(ids("admissions?academicYearId=" + year + "&sort=-id&" + grade))
        .containsExactly(second, first);
    assertThat(ids("admissions?academicYearId=999999&" + grade)).isEmpty();
    assertThat(ids("admissions?q=100%25")).isEmpty();
    Calls.expect(204, admin.delete("admissions/" + first));
    Calls.expectProblem(409, admin.delete("admissions/" + second));
    assertThat(ids("admissions?" + grade)).containsExactly(second);
  }

  @Test
  void aReceptionistWritesDownWhatThePrincipalDecides() {
    Place place = place(5);
    String receptionist = userToken("receptionist");
    String principal = userToken("principal");
    long id = Calls.created(as(receptionist, "admissions", application(place, "Deskfirst")));
    String path = "admissions/" + id + "/";

    Calls.expect(200, as(receptionist, path + "submit", null));
    Calls.expectProblem(403, as(receptionist, path + "offer", Map.of()));
    Calls.expect(200, as(principal, path + "offer", Map.of()));
    Calls.expectProblem(
        403, as(receptionist, path + "accept", Map.of("sectionId", place.section())));
    Calls.expect(200, as(principal, path + "accept", Map.of("sectionId", place.section())));
    assertThat(Calls.expect(200, admin.get("students?q=Deskfirst")).jsonPath().getInt("total"))
        .isEqualTo(1);
  }

  /** A teacher who also reads applications has no applicant in class. */
  @Test
  void medicalNotesAreForThoseWhoSeeThemOfEveryStudent() {
    Map<String, Object> application = application(place(1), "Noted");
    application.put("medicalNotes", "Peanut allergy");
    String path = "admissions/" + admin.create("admissions", application);
    Map<String, String> grant = Map.of("permission", "admissions.view", "scope", "ALL");
    admin.create("roles", Map.of("name", "reader", "permissions", List.of(grant)));
    String reader = userToken("teacher", "reader");

    assertThat(Calls.expect(200, admin.get(path)).jsonPath().getString("medicalNotes"))
        .isEqualTo("Peanut allergy");
    JsonPath read =
        Calls.expect(200, stack.calls().school(admin.school().id(), reader).get(path)).jsonPath();
    assertThat(read.getString("applicant.firstName")).isEqualTo("Noted");
    assertThat(read.<Object>get("medicalNotes")).isNull();
  }

  private record Place(long gradeLevel, String gradeName, long section, long seats) {}

  /** A grade level of its own with a section and so many seats. */
  private Place place(int seats) {
    int number = ++grades;
    String name = "Grade" + number;
    long gradeLevel = admin.gradeLevel(name, number);
    return new Place(
        gradeLevel,
        name,
        admin.section(year, gradeLevel, "A"),
        admin.create(
            "admission-seats",
            Map.of("academicYearId", year, "gradeLevelId", gradeLevel, "seats", seats)));
  }

  private Map<String, Object> seats(Place place, int seats) {
    return Map.of("academicYearId", year, "gradeLevelId", place.gradeLevel(), "seats", seats);
  }

  private Map<String, Object> application(Place place, String firstName) {
    Map<String, Object> application = new HashMap<>();
    application.put("academicYearId", year);
    application.put("gradeLevelId", place.gradeLevel());
    application.put("applicant", Map.of("firstName", firstName, "lastName", "Applicant"));
    return application;
  }

  private static Map<String, Object> guardian(
      Long known, String lastName, int priority, boolean maySeeData) {
    Map<String, Object> guardian = new HashMap<>();
    guardian.put("guardianId", known);
    guardian.put("firstName", "Nora");
    guardian.put("lastName", lastName);
    guardian.put("relation", "MOTHER");
    guardian.put("contactPriority", priority);
    guardian.put("maySeeData", maySeeData);
    guardian.put("mayCollect", true);
    return guardian;
  }

  private long offered(Place place, String firstName) {
    long id = admin.create("admissions", application(place, firstName));
    step(200, id, "submit", null);
    step(200, id, "offer", Map.of());
    return id;
  }

  private JsonPath step(int status, long id, String step, Map<String, Object> body) {
    Response answer = as(admin.token(), "admissions/" + id + "/" + step, body);
    return (status < 400 ? Calls.expect(status, answer) : Calls.expectProblem(status, answer))
        .jsonPath();
  }

  private Response as(String token, String path, Map<String, Object> body) {
    var call = stack.calls().school(admin.school().id(), token);
    return (body == null ? call : call.body(body)).post(path);
  }

  private String status(long id) {
    return Calls.expect(200, admin.get("admissions/" + id)).jsonPath().getString("status");
  }

  private List<Long> ids(String list) {
    return Calls.expect(200, admin.get(list)).jsonPath().getList("items.id", Long.class);
  }

  private List<String> audited(String entity, long id) {
    return stack
        .database()
        .column(
            "select action from "
                + admin.school().databaseName()
                + ".audit_log where entity = '"
                + entity
                + "' and entity_id = ? order by id",
            id);
  }

  /** A user of those roles alone. */
  private String userToken(String... roles) {
    String username = String.join("-", roles) + "@admissions.example";
    admin.create(
        "users",
        Map.of(
            "username",
            username,
            "firstName",
            "Una",
            "lastName",
            "User",
            "roles",
            List.of(roles),
            "password",
            TestSchool.PASSWORD));
    return stack.calls().signIn(admin.school().id(), username, TestSchool.PASSWORD);
  }
}
