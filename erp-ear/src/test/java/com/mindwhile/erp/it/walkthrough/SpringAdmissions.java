package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The students come. Ninety children apply for the 75 seats of the first grade: 75 become students,
 * nine are on the waiting list, six are turned down. Who is in a higher grade is written down as a
 * student and enrolled.
 */
final class SpringAdmissions {

  /** How many apply. */
  static final int APPLICANTS = 90;

  /** How many can be taken. */
  static final int SEATS = SchoolYear.SECTIONS_OF_GRADE * SchoolYear.STUDENTS_OF_SECTION;

  /** How many are put on the waiting list. */
  static final int WAITING = 9;

  private final Client office;
  private final Ids ids;

  SpringAdmissions(Client office, Ids ids) {
    this.office = office;
    this.ids = ids;
  }

  /** Admits and enrols those who are there from the first day. */
  void admit() {
    office
        .as("seats")
        .create(
            "admission-seats",
            Body.of(
                "academicYearId", ids.get("year", 0),
                "gradeLevelId", ids.get("grade", 1),
                "seats", SEATS));
    Crew.each(IntStream.range(0, APPLICANTS).boxed().toList(), this::apply);
    oneTooMany();
    List<Pupil> others =
        SchoolYear.beginners().stream().filter(pupil -> pupil.grade() > 1).toList();
    Crew.each(others, pupil -> enrol(pupil, pupil.number() == SEATS));
  }

  /** Writes somebody down and puts them into their section. */
  void enrol(Pupil pupil, boolean shown) {
    long student =
        office
            .as("student", shown)
            .create(
                "students",
                Body.of(
                    "admissionNumber", pupil.admissionNumber(),
                    "firstName", pupil.firstName(),
                    "lastName", pupil.lastName(),
                    "birthDate", pupil.birthDate().toString()));
    ids.put(student, "student", pupil.number());
    ids.put(
        office
            .as("enrollment", shown)
            .create(
                "students/" + student + "/enrollments",
                Body.of(
                    "sectionId", ids.get("section", 0, pupil.section()),
                    "entryDate", pupil.entry().toString(),
                    "entryReason", "Admitted")),
        "enrollment",
        pupil.number());
  }

  private void apply(int number) {
    boolean shown = number == 0;
    Pupil child =
        new Pupil(number, number / SchoolYear.STUDENTS_OF_SECTION, SchoolYear.FIRST_DAY, null);
    long admission = office.as("application", shown).create("admissions", application(child));
    ids.put(admission, "admission", number);
    String path = "admissions/" + admission;
    office.as("submission", shown).post(path + "/submit");
    if (number < SEATS) {
      office.as("offer", shown).post(path + "/offer", Body.of("note", "Welcome"));
      JsonNode accepted =
          office
              .as("acceptance", shown)
              .post(
                  path + "/accept",
                  Body.of(
                      "sectionId", ids.get("section", 0, child.section()),
                      "entryDate", SchoolYear.FIRST_DAY.toString()));
      ids.put(accepted.path("studentId").asLong(), "student", number);
    } else if (number < SEATS + WAITING) {
      office.as("waiting", number == SEATS).post(path + "/waitlist", Body.of("note", "No seat"));
    } else {
      office.post(path + "/reject", Body.of("note", "Too young"));
    }
  }

  private void oneTooMany() {
    String path = "admissions/" + ids.get("admission", SEATS);
    office.post(path + "/offer", Body.of());
    office
        .as("no-seat")
        .refused(
            409,
            path + "/accept",
            Body.of(
                "sectionId", ids.get("section", 0, 0),
                "entryDate", SchoolYear.FIRST_DAY.toString()));
  }

  private Object application(Pupil child) {
    List<Object> guardians = new ArrayList<>();
    guardians.add(guardian("Maria", child, "MOTHER", 1));
    if (child.number() % 2 == 0) {
      guardians.add(guardian("Peter", child, "FATHER", 2));
    }
    return Body.of(
        "academicYearId", ids.get("year", 0),
        "gradeLevelId", ids.get("grade", 1),
        "applicant",
            Body.of(
                "firstName", child.firstName(),
                "lastName", child.lastName(),
                "birthDate", child.birthDate().toString()),
        "guardians", guardians);
  }

  private static Object guardian(String firstName, Pupil child, String relation, int priority) {
    return Body.of(
        "firstName",
        firstName,
        "lastName",
        child.lastName(),
        "email",
        "%s.%d@family.example".formatted(firstName.toLowerCase(Locale.ROOT), child.number()),
        "relation",
        relation,
        "contactPriority",
        priority,
        "maySeeData",
        true,
        "mayCollect",
        true);
  }
}
