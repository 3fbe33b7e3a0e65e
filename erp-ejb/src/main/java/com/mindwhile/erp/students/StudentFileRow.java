package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.PostalAddress;
import java.time.LocalDate;

/** A student as a row of a file. */
public record StudentFileRow(
    long id,
    String admissionNumber,
    String lastName,
    String firstName,
    String middleName,
    LocalDate birthDate,
    Gender gender,
    StudentStatus status,
    String gradeLevel,
    String section,
    String email,
    String phone,
    PostalAddress address) {}
