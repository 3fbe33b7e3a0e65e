package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.shared.DomainException;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.EnrollmentInput;
import com.mindwhile.erp.students.Enrollments;
import com.mindwhile.erp.students.KnownStudents;
import com.mindwhile.erp.students.StudentStatus;
import com.mindwhile.erp.tenancy.SchoolClock;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The section in a student's row: one of the current academic year, by its name and, where several
 * grade levels have one of that name, that of the grade level. The student is enrolled as by REST,
 * from today or the day in the row; who has a place in that section, now or later, keeps it as it
 * is.
 */
@ApplicationScoped
public class PlaceCells {

  /** The names of the columns. */
  static final List<String> COLUMNS = List.of("gradeLevel", "section", "entryDate", "entryReason");

  /** What a file with a section needs. */
  static final Set<Permission> PERMISSIONS =
      Set.of(Permission.ENROLLMENTS_EDIT, Permission.COURSES_VIEW);

  static final String SECTION = "section";

  private static final String REASON = "Imported";

  @EJB private AcademicYears years;
  @EJB private Sections sections;
  @EJB private KnownStudents known;
  @EJB private Enrollments enrollments;
  @Inject private SchoolClock clock;

  /**
   * What is known about the places of some rows.
   *
   * @param current null if the school has no academic year, or no row names a section
   * @param places the sections each student has a place in from today on
   */
  record Known(CurrentSections current, Map<Long, Set<Long>> places) {

    private boolean hasPlace(Long studentId, long sectionId) {
      return studentId != null && places.getOrDefault(studentId, Set.of()).contains(sectionId);
    }
  }

  /** Holds the seats of the sections until the end of the transaction, before anything is read. */
  void hold() {
    enrollments.holdSeats();
  }

  /**
   * Looks up what some rows are about.
   *
   * @param students those of the rows' students that are known
   */
  Known begin(List<Cells> rows, Collection<Long> students) {
    if (rows.stream().noneMatch(row -> row.text(SECTION, null) != null)) {
      return new Known(null, Map.of());
    }
    return new Known(
        years.current().map(year -> new CurrentSections(sections, year)).orElse(null),
        known.sectionsFrom(clock.today(), students));
  }

  /**
   * Reads the section of a row, and notes what is wrong.
   *
   * @param studentId null for a new student
   * @return how the student is to be enrolled; null if not
   */
  EnrollmentInput read(Cells row, Long studentId, Known about) {
    String name = row.text(SECTION, null);
    if (name == null) {
      if (row.hasAny("gradeLevel")) {
        row.refuse(SECTION, "REQUIRED", "must be there with a grade level");
      }
      return null;
    }
    SectionView section = section(row, name, about.current());
    if (section == null || about.hasPlace(studentId, section.id())) {
      return null;
    }
    StudentStatus status = row.oneOf(StudentStatus.class, "status", StudentStatus.ENROLLED);
    if (status != StudentStatus.ENROLLED) {
      row.refuse(SECTION, "CONTRADICTION", "is for students who are ENROLLED");
    }
    EnrollmentInput place =
        new EnrollmentInput(
            section.id(),
            entryDate(row, about.current().year()),
            row.text("entryReason", REASON),
            null,
            null);
    row.check(place, "");
    return place;
  }

  private static SectionView section(Cells row, String name, CurrentSections current) {
    List<SectionView> found =
        current == null ? List.of() : current.named(row.text("gradeLevel", null), name);
    if (found.isEmpty()) {
      row.refuse(SECTION, "UNKNOWN", "is not a section of the current academic year");
    } else if (found.size() > 1) {
      row.refuse(SECTION, "AMBIGUOUS", "is one of several grade levels: say which");
    }
    return found.size() == 1 ? found.get(0) : null;
  }

  /** As for those who are admitted: today, but not before the year begins. */
  private LocalDate entryDate(Cells row, AcademicYearView year) {
    LocalDate today = clock.today();
    LocalDate usual = today.isAfter(year.startsOn()) ? today : year.startsOn();
    LocalDate entry = row.day("entryDate", usual);
    if (!year.has(entry)) {
      row.refuse("entryDate", "OUTSIDE_YEAR", "must be a day of the academic year " + year.name());
    }
    return entry;
  }

  /**
   * Enrols a student.
   *
   * @param place null for nothing to do
   * @return whether there was something to do
   * @throws InvalidInputException naming the column, if a rule does not allow it
   */
  boolean give(long studentId, EnrollmentInput place) {
    if (place == null) {
      return false;
    }
    try {
      enrollments.enrol(studentId, place);
    } catch (RuleBrokenException | ConflictException refused) {
      throw inColumn(refused);
    }
    return true;
  }

  private static InvalidInputException inColumn(DomainException refused) {
    return new InvalidInputException(
        new FieldViolation(SECTION, refused.type().name(), refused.getMessage()));
  }
}
