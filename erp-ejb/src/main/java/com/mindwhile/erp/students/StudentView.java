package com.mindwhile.erp.students;

import com.mindwhile.erp.shared.PostalAddress;
import com.mindwhile.erp.shared.Versioned;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A student.
 *
 * @param medicalNotes only for callers who look after the student: see {@link VisibleStudents}
 * @param section the section they are enrolled in today, if they are in one
 */
public record StudentView(
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
    PostalAddress address,
    String medicalNotes,
    String photoReference,
    StudentStatus status,
    StudentSection section,
    Instant createdAt,
    Instant updatedAt)
    implements Versioned {}
