package com.mindwhile.erp.students;

import java.time.LocalDate;

/**
 * A student as a row of a list.
 *
 * @param section the section they are enrolled in today, if they are in one
 */
public record StudentSummary(
    long id,
    int version,
    String admissionNumber,
    String firstName,
    String middleName,
    String lastName,
    LocalDate birthDate,
    Gender gender,
    String email,
    String phone,
    StudentStatus status,
    StudentSection section) {

  /** A row as the query gives it. */
  public StudentSummary(
      long id,
      int version,
      String admissionNumber,
      String firstName,
      String middleName,
      String lastName,
      LocalDate birthDate,
      Gender gender,
      String email,
      String phone,
      StudentStatus status,
      Long sectionId,
      String gradeLevel,
      String sectionName) {
    this(
        id,
        version,
        admissionNumber,
        firstName,
        middleName,
        lastName,
        birthDate,
        gender,
        email,
        phone,
        status,
        StudentSection.of(sectionId, gradeLevel, sectionName));
  }
}
