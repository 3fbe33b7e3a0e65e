package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.teachers.KnownTeacher;
import com.mindwhile.erp.teachers.TeacherInput;
import com.mindwhile.erp.teachers.Teachers;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Teachers, known by their employee numbers. What they can teach and their home section are no
 * columns, and stay as they are.
 */
@ApplicationScoped
public class TeacherRows implements RowKind {

  private static final String KEY = "employeeNumber";
  private static final List<String> COLUMNS =
      List.of(
          KEY,
          "firstName",
          "lastName",
          "email",
          "phone",
          "qualifications",
          "employedFrom",
          "employedTo");
  private static final TeacherInput NOBODY =
      new TeacherInput(null, null, null, null, null, null, null, null, null, null);

  @EJB private Teachers teachers;

  @Override
  public ImportKind kind() {
    return ImportKind.TEACHERS;
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
    return Set.of(Permission.TEACHERS_VIEW, Permission.TEACHERS_CREATE, Permission.TEACHERS_EDIT);
  }

  @Override
  public RowTaking begin(List<Cells> rows) {
    NumberLookup<KnownTeacher> byNumber = new NumberLookup<>(KEY, rows, teachers::withNumbers);
    return row -> take(row, byNumber.holder(row));
  }

  private RowOutcome take(Cells row, KnownTeacher known) {
    TeacherInput before = known == null ? NOBODY : known.input();
    TeacherInput input = input(row, before);
    row.check(input, "");
    if (!row.areFine()) {
      return RowOutcome.FAILED;
    }
    if (known == null) {
      teachers.create(input);
      return RowOutcome.CREATED;
    }
    return !input.equals(before) && update(known, input)
        ? RowOutcome.UPDATED
        : RowOutcome.UNCHANGED;
  }

  private boolean update(KnownTeacher known, TeacherInput input) {
    return teachers.update(known.id(), known.version(), input).version() != known.version();
  }

  private static TeacherInput input(Cells row, TeacherInput known) {
    return new TeacherInput(
        known.employeeNumber() == null ? row.text(KEY, null) : known.employeeNumber(),
        row.text("firstName", known.firstName()),
        row.text("lastName", known.lastName()),
        row.text("email", known.email()),
        row.text("phone", known.phone()),
        row.text("qualifications", known.qualifications()),
        row.day("employedFrom", known.employedFrom()),
        row.day("employedTo", known.employedTo()),
        known.subjectIds(),
        known.homeSectionId());
  }
}
