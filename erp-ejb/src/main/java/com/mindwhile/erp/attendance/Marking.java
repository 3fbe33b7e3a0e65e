package com.mindwhile.erp.attendance;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.calendar.DayView;
import com.mindwhile.erp.shared.ForbiddenException;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
 * read is as the one before left it. How few statements that takes is counted by a test.
 */
@Stateless
public class Marking {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private Occasions occasions;
  @Inject private RegisterTable table;
  @Inject private MarkTable marks;
  @Inject private Rolls rolls;
  @EJB private Registers registers;

  /**
   * Hands a register in. Marks that are there already are corrected, which takes the permission to.
   *
   * @throws NotFoundException if the caller may not mark that section
   * @throws ForbiddenException if marks would be corrected and the caller may not
   * @throws RuleBrokenException if the day is in the future, no school day, locked or not of the
   *     section's academic year, a student is not enrolled that day, or there is no such code
   */
  public Handed hand(RegisterInput input) {
    OptionalLong held = table.open(input);
    DayView day = occasions.day(input.day());
    Occasion occasion = occasions.of(input);
    long id = held.orElseThrow(Marking::noSection);
    List<KnownCode> codes = codes();
    Roll roll = rolls.of(id, occasion, codes, Permission.ATTENDANCE_MARK);
    if (occasion.courseSectionId() == null && !roll.isReached()) {
      throw noSection();
    }
    occasions.requireTaught(day);
    roll.requireYearOf(day);
    if (roll.version() > 0) {
      write(id, occasion, roll, input.marks(), codes);
      return new Handed(registers.get(id, Permission.ATTENDANCE_MARK), false);
    }
    Roll.Stamp stamp = table.marked(id, occasion.day());
    List<MarkTable.Entry> first = entries(roll, input.marks(), codes);
    marks.insert(id, occasion.day(), first);
    marks.note(id, roll, first);
    return new Handed(roll.handedIn(id, occasion, first, stamp), true);
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
    Occasion occasion = register.occasion();
    occasions.requireTaught(occasions.day(occasion.day()));
    List<KnownCode> codes = codes();
    Roll roll = rolls.of(id, occasion, codes, Permission.ATTENDANCE_EDIT);
    write(id, occasion, roll, input.marks(), codes);
  }

  /** Into a register that was handed in. The caller holds it. */
  private void write(
      long id, Occasion occasion, Roll roll, List<MarkInput> input, List<KnownCode> codes) {
    table.requireUnlocked(occasion.day());
    List<MarkTable.Entry> wanted = entries(roll, input, codes);
    List<MarkTable.Entry> changed = wanted.stream().filter(roll::differs).toList();
    Map<Boolean, List<MarkTable.Entry>> isThere =
        changed.stream().collect(Collectors.partitioningBy(roll::has));
    if (!isThere.get(true).isEmpty()
        && !occasions.isReached(occasion.sectionId(), Permission.ATTENDANCE_EDIT)) {
      throw new ForbiddenException("These marks were set before; correcting them is not allowed");
    }
    marks.insert(id, occasion.day(), isThere.get(false));
    isThere.get(true).forEach(entry -> marks.update(id, entry));
    if (!changed.isEmpty()) {
      marks.note(id, roll, changed);
      table.marked(id, occasion.day());
    }
  }

  private static NotFoundException noSection() {
    return new NotFoundException("The section");
  }

  private List<KnownCode> codes() {
    return database
        .createQuery(
            "select new com.mindwhile.erp.attendance.KnownCode(c.id, c.code, c.kind)"
                + " from AttendanceCode c",
            KnownCode.class)
        .getResultList();
  }

  private static List<MarkTable.Entry> entries(
      Roll roll, List<MarkInput> marks, List<KnownCode> known) {
    Map<String, KnownCode> codes =
        known.stream().collect(Collectors.toMap(KnownCode::code, Function.identity()));
    Set<Long> seen = new HashSet<>();
    return IntStream.range(0, marks.size())
        .mapToObj(
            i -> {
              MarkInput mark = marks.get(i);
              KnownCode code = codes.get(mark.code());
              Roll.Line line = roll.line(mark.studentId());
              if (code == null) {
                throw new RuleBrokenException("There is no such code: marks[" + i + "]");
              }
              if (line == null) {
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
                  mark.studentId(), line.sectionId(), code, mark.minutesLate(), mark.note());
            })
        .toList();
  }
}
