package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.students.AdmissionNumbers;
import com.mindwhile.erp.students.Gender;
import com.mindwhile.erp.students.StudentInput;
import com.mindwhile.erp.students.StudentStatus;
import com.mindwhile.erp.students.Students;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Students and their guardians. A student is known by their admission number. */
@ApplicationScoped
public class StudentRows implements RowKind {

  private static final String KEY = "admissionNumber";
  private static final List<String> COLUMNS =
      Stream.of(
              Stream.of(
                  KEY,
                  "firstName",
                  "middleName",
                  "lastName",
                  "birthDate",
                  "gender",
                  "status",
                  "email",
                  "phone"),
              AddressCells.FIELDS.stream().map(field -> Cells.column("", field)),
              Stream.of("medicalNotes", "photoReference"),
              GuardianRows.columns().stream())
          .flatMap(columns -> columns)
          .toList();
  private static final StudentInput NOBODY =
      new StudentInput(null, null, null, null, null, null, null, null, null, null, null, null);

  @Inject private AdmissionNumbers numbers;
  @Inject private Students students;
  @Inject private GuardianRows guardians;

  @Override
  public ImportKind kind() {
    return ImportKind.STUDENTS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public Set<Permission> permissions() {
    return Set.of(
        Permission.STUDENTS_VIEW,
        Permission.STUDENTS_CREATE,
        Permission.STUDENTS_EDIT,
        Permission.GUARDIANS_VIEW,
        Permission.GUARDIANS_EDIT);
  }

  @Override
  public RowOutcome take(Cells row) {
    Long id = numbers.holder(row.text(KEY, null)).orElse(null);
    StudentInput known = id == null ? NOBODY : students.input(id);
    StudentInput input = input(row, known);
    row.check(input, "");
    GuardianRows.Plans plans = guardians.read(row, id);
    if (!row.areFine()) {
      return RowOutcome.FAILED;
    }
    if (id == null) {
      guardians.admit(students.create(input).id(), plans);
      return RowOutcome.CREATED;
    }
    boolean updated = !input.equals(known) && update(id, input);
    return guardians.write(id, plans) || updated ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
  }

  private boolean update(long id, StudentInput input) {
    int before = students.get(id).version();
    return students.update(id, before, input).version() != before;
  }

  private static StudentInput input(Cells row, StudentInput known) {
    return new StudentInput(
        known.admissionNumber() == null ? row.text(KEY, null) : known.admissionNumber(),
        row.text("firstName", known.firstName()),
        row.text("middleName", known.middleName()),
        row.text("lastName", known.lastName()),
        row.day("birthDate", known.birthDate()),
        row.oneOf(Gender.class, "gender", known.gender()),
        row.text("email", known.email()),
        row.text("phone", known.phone()),
        AddressCells.read(row, "", known.address()),
        row.text("medicalNotes", known.medicalNotes()),
        row.text("photoReference", known.photoReference()),
        row.oneOf(StudentStatus.class, "status", known.status()));
  }
}
