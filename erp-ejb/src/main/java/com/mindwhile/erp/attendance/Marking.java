package com.mindwhile.erp.attendance;

import com.mindwhile.erp.courses.Rosters;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Registers are handed in and corrected, one register by one caller at a time. Whoever does the
 * same again changes nothing. The register is held before anything else is read, so that what is
 * read is as the one before left it.
 */
@Stateless
public class Marking {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Occasions occasions;
  @Inject private RegisterTable registers;
  @Inject private MarkTable table;
  @Inject private Rosters rosters;

  /**
   * Hands a register in. Marks that are there already are corrected, which takes the permission to.
   *
   * @throws NotFoundException if the caller may not mark that section
   * @throws ForbiddenException if marks would be corrected and the caller may not
   * @throws RuleBrokenException if the day is in the future, no school day or locked, a student is
   *     not enrolled that day, or there is no such code
   */
  public Handed hand(RegisterInput input) {
    OptionalLong register = registers.open(input);
    Occasion occasion = occasions.of(input);
    long id = register.orElseThrow(() -> new NotFoundException("The section"));
    return new Handed(id, write(id, occasion, input.marks()));
  }

  /**
   * Corrects a register.
   *
   * @param version the version the caller saw
   * @throws NotFoundException if the caller may not correct it
   * @throws RuleBrokenException as for handing it in
   */
  public void correct(long id, int version, CorrectionInput input) {
    Register register = database.find(Register.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (register == null
        || !occasions.isReached(register.occasion().sectionId(), Permission.ATTENDANCE_EDIT)) {
      throw new NotFoundException("The register");
    }
    register.requireVersion(version);
    write(id, register.occasion(), input.marks());
  }

  /** The caller holds the register. Returns whether nothing stood in it before. */
  private boolean write(long id, Occasion occasion, List<MarkInput> marks) {
    occasions.requireOpen(occasion.day());
    List<AttendanceCode> codes = codes();
    List<MarkTable.Entry> wanted = entries(occasion, marks, codes);
    Map<Long, MarkTable.Entry> present =
        table.present(
            id, codes.stream().collect(Collectors.toMap(AttendanceCode::id, AttendanceCode::code)));
    List<MarkTable.Entry> added =
        wanted.stream().filter(entry -> !present.containsKey(entry.studentId())).toList();
    List<MarkTable.Entry> corrected =
        wanted.stream()
            .filter(entry -> present.containsKey(entry.studentId()))
            .filter(entry -> !entry.says(present.get(entry.studentId())))
            .toList();
    if (!corrected.isEmpty()
        && !occasions.isReached(occasion.sectionId(), Permission.ATTENDANCE_EDIT)) {
      throw new ForbiddenException("These marks were set before; correcting them is not allowed");
    }
    table.insert(id, occasion.day(), added);
    corrected.forEach(entry -> table.update(id, entry));
    List<MarkTable.Entry> changed = new ArrayList<>(added);
    changed.addAll(corrected);
    if (!changed.isEmpty()) {
      table.note(id, present, changed);
      registers.marked(id);
    }
    return present.isEmpty();
  }

  private List<AttendanceCode> codes() {
    return database
        .createQuery("select c from AttendanceCode c", AttendanceCode.class)
        .getResultList();
  }

  private List<MarkTable.Entry> entries(
      Occasion occasion, List<MarkInput> marks, List<AttendanceCode> known) {
    Map<Long, Long> sectionOf = attending(occasion);
    Map<String, AttendanceCode> codes =
        known.stream().collect(Collectors.toMap(AttendanceCode::code, Function.identity()));
    Set<Long> seen = new HashSet<>();
    return IntStream.range(0, marks.size())
        .mapToObj(
            i -> {
              MarkInput mark = marks.get(i);
              AttendanceCode code = codes.get(mark.code());
              Long section = sectionOf.get(mark.studentId());
              if (code == null) {
                throw new RuleBrokenException("There is no such code: marks[" + i + "]");
              }
              if (section == null) {
                throw new RuleBrokenException(
                    "The student of marks[" + i + "] is not enrolled here on that day");
              }
              if (!seen.add(mark.studentId())) {
                throw new RuleBrokenException("The student of marks[" + i + "] is there twice");
              }
              if (mark.minutesLate() != null && code.kind() != CodeKind.LATE) {
                throw new RuleBrokenException("Who is not late has no minutes: marks[" + i + "]");
              }
              return new MarkTable.Entry(
                  mark.studentId(),
                  section,
                  code.id(),
                  code.code(),
                  mark.minutesLate(),
                  mark.note());
            })
        .toList();
  }

  /** The students who are to be there, and the section each is in that day. */
  private Map<Long, Long> attending(Occasion occasion) {
    String enrolled =
        "select e.studentId, e.sectionId from Enrollment e join Student s on s.id = e.studentId"
            + " and s.deletedAt is null where e.entryDate <= :day"
            + " and (e.exitDate is null or e.exitDate > :day) and ";
    List<Object[]> rows =
        occasion.courseSectionId() == null
            ? database
                .createQuery(enrolled + "e.sectionId = :section", Object[].class)
                .setParameter("section", occasion.sectionId())
                .setParameter("day", occasion.day())
                .getResultList()
            : database
                .createQuery(enrolled + "e.studentId in (:students)", Object[].class)
                .setParameter(
                    "students", rosters.studentIds(occasion.courseSectionId(), occasion.day()))
                .setParameter("day", occasion.day())
                .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
  }
}
