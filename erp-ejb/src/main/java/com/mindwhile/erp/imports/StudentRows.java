package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.students.EnrollmentInput;
import com.mindwhile.erp.students.Gender;
import com.mindwhile.erp.students.KnownStudent;
import com.mindwhile.erp.students.KnownStudents;
import com.mindwhile.erp.students.StudentInput;
import com.mindwhile.erp.students.StudentStatus;
import com.mindwhile.erp.students.Students;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Students, their guardians and the section they are in. A student is known by their admission
 * number.
 */
@ApplicationScoped
public class StudentRows implements RowKind {

  private static final String KEY = "admissionNumber";
  private static final String STATUS = "status";
  private static final List<String> COLUMNS =
      Stream.of(
              Stream.of(
                  KEY,
                  "firstName",
                  "middleName",
                  "lastName",
                  "birthDate",
                  "gender",
                  STATUS,
                  "email",
                  "phone"),
              AddressCells.FIELDS.stream().map(field -> Cells.column("", field)),
              Stream.of("medicalNotes", "photoReference"),
              PlaceCells.COLUMNS.stream(),
              StudentGuardianCells.columns().stream())
          .flatMap(columns -> columns)
          .toList();
  private static final Set<Permission> PERMISSIONS =
      Set.of(
          Permission.STUDENTS_VIEW,
          Permission.STUDENTS_CREATE,
          Permission.STUDENTS_EDIT,
          Permission.GUARDIANS_VIEW,
          Permission.GUARDIANS_EDIT);
  private static final Set<Permission> WITH_PLACES =
      Stream.concat(PERMISSIONS.stream(), PlaceCells.PERMISSIONS.stream())
          .collect(Collectors.toUnmodifiableSet());
  private static final StudentInput NOBODY =
      new StudentInput(null, null, null, null, null, null, null, null, null, null, null, null);

  @EJB private KnownStudents known;
  @EJB private Students students;
  @Inject private StudentGuardianCells guardians;
  @Inject private PlaceCells places;
  @Inject private SchoolClock clock;

  /** What is known about some rows. */
  private record Known(StudentGuardianCells.Known guardians, PlaceCells.Known places) {}

  @Override
  public ImportKind kind() {
    return ImportKind.STUDENTS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public RowKey key() {
    return RowKey.of(KEY);
  }

  @Override
  public Set<Permission> permissions(Collection<String> columns) {
    return columns.contains(PlaceCells.SECTION) ? WITH_PLACES : PERMISSIONS;
  }

  /** Who is written down as gone, on a row far down, is not to get a place meanwhile. */
  @Override
  public Runnable holdOf(Collection<String> columns, Supplier<List<Cells>> rows) {
    return columns.contains(PlaceCells.SECTION) || columns.contains(STATUS)
        ? places::hold
        : () -> {};
  }

  @Override
  public RowTaking begin(List<Cells> rows) {
    NumberLookup<KnownStudent> byNumber = new NumberLookup<>(KEY, rows, known::withNumbers);
    List<Long> ids = byNumber.holders().stream().map(KnownStudent::id).toList();
    Known about = new Known(guardians.begin(rows, ids), places.begin(rows, ids));
    return row -> take(row, byNumber.holder(row), about);
  }

  private RowOutcome take(Cells row, KnownStudent student, Known about) {
    Long id = student == null ? null : student.id();
    StudentInput before = student == null ? NOBODY : student.input();
    StudentInput input = input(row, before);
    row.check(input, "");
    input.unborn(clock.today()).ifPresent(violation -> row.refuse("", violation));
    List<StudentGuardianCells.Plan> plans = guardians.read(row, id, about.guardians());
    EnrollmentInput place = places.read(row, id, about.places());
    if (!row.areFine()) {
      return RowOutcome.FAILED;
    }
    if (student == null) {
      long created = students.create(input).id();
      guardians.admit(created, plans, about.guardians());
      places.give(created, place);
      return RowOutcome.CREATED;
    }
    boolean updated = !input.equals(before) && update(student, input);
    updated |= guardians.write(id, plans, about.guardians());
    updated |= places.give(id, place);
    return updated ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
  }

  private boolean update(KnownStudent student, StudentInput input) {
    return students.update(student.id(), student.version(), input).version() != student.version();
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
        row.oneOf(StudentStatus.class, STATUS, known.status()));
  }
}
