package com.mindwhile.erp.attendance;

import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.VisibleSections;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is to be in a register, and what stands in it about them, in one query. */
@ApplicationScoped
class Rolls {

  private static final String SELECT =
      "select r.version as registerVersion, own.academicYearId as academicYearId,"
          + " %s as reached, s.id as studentId,"
          + " e.sectionId as sectionId, s.firstName as firstName, s.lastName as lastName,"
          + " %s as visible, o.code as officeCode, m.codeId as codeId,"
          + " m.minutesLate as minutesLate, m.note as note";

  /** One row at least: the register's, with nobody, where no one is enrolled. */
  private static final String ENROLLED =
      " from Register r join Section own on own.id = r.sectionId"
          + " left join Enrollment e on %s and e.entryDate <= r.day"
          + " and (e.exitDate is null or e.exitDate > r.day)"
          + " left join Student s on s.id = e.studentId and s.deletedAt is null"
          + " left join Mark m on m.registerId = r.id and m.studentId = s.id"
          + " left join Excuse x on x.studentId = s.id and x.startsOn <= r.day"
          + " and x.endsOn >= r.day left join AttendanceCode o on o.id = x.codeId"
          + " where r.id = :register order by s.lastName, s.firstName, s.id";

  private static final String OF_SECTION = ENROLLED.formatted("e.sectionId = r.sectionId");
  private static final String OF_LESSON = ENROLLED.formatted("e.studentId in (:students)");

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleSections visibleSections;
  @Inject private VisibleStudents visibleStudents;
  @EJB private Rosters rosters;

  /**
   * The roll of a register the caller holds.
   *
   * @param codes the codes of the school
   * @param permission what the caller is about to use
   */
  Roll of(long register, Occasion occasion, List<KnownCode> codes, Permission permission) {
    boolean isLesson = occasion.courseSectionId() != null;
    Conditions with = new Conditions().with("register", register);
    if (isLesson) {
      with.with("students", rosters.studentIds(occasion.courseSectionId(), occasion.day()));
    }
    List<Tuple> rows =
        with.applyTo(
                database.createQuery(
                    SELECT.formatted(
                            visibleSections.isReached(with, "r.sectionId", permission),
                            visibleStudents.isReached(with, "s.id", permission))
                        + (isLesson ? OF_LESSON : OF_SECTION),
                    Tuple.class))
            .getResultList();
    Map<Long, KnownCode> byId =
        codes.stream().collect(Collectors.toMap(KnownCode::id, Function.identity()));
    Tuple any = rows.get(0);
    return new Roll(
        any.get("reached", Boolean.class),
        any.get("registerVersion", Integer.class),
        any.get("academicYearId", Long.class),
        rows.stream()
            .filter(row -> row.get("studentId") != null)
            .map(row -> line(row, byId))
            .toList());
  }

  private static Roll.Line line(Tuple row, Map<Long, KnownCode> codes) {
    long student = row.get("studentId", Long.class);
    long section = row.get("sectionId", Long.class);
    Long code = row.get("codeId", Long.class);
    return new Roll.Line(
        student,
        section,
        row.get("firstName", String.class),
        row.get("lastName", String.class),
        row.get("visible", Boolean.class),
        row.get("officeCode", String.class),
        code == null
            ? null
            : new MarkTable.Entry(
                student,
                section,
                codes.get(code),
                row.get("minutesLate", Integer.class),
                row.get("note", String.class)));
  }
}
