package com.mindwhile.erp.imports;

import com.mindwhile.erp.guardians.GuardianLink;
import com.mindwhile.erp.guardians.GuardianshipInput;
import com.mindwhile.erp.guardians.GuardianshipRequest;
import com.mindwhile.erp.guardians.Guardianships;
import com.mindwhile.erp.guardians.KnownGuardians;
import com.mindwhile.erp.guardians.Relation;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The guardians in a student's row, and how they are linked to the student. */
@ApplicationScoped
public class StudentGuardianCells {

  private static final int MOST = 3;
  private static final List<String> PREFIXES =
      IntStream.rangeClosed(1, MOST).mapToObj(number -> "guardian" + number).toList();

  @Inject private GuardianCells guardians;
  @EJB private KnownGuardians known;
  @EJB private Guardianships links;

  /** What is known about the guardians of some rows. */
  record Known(GuardianContacts contacts, Map<Long, List<GuardianLink>> links) {

    /** How a guardian is linked to a student; null if not. */
    private GuardianLink link(Long studentId, Long guardianId) {
      return studentId == null || guardianId == null
          ? null
          : links.getOrDefault(studentId, List.of()).stream()
              .filter(link -> link.guardianId() == guardianId)
              .findFirst()
              .orElse(null);
    }
  }

  /**
   * What is to become of a guardian.
   *
   * @param link how they are linked to the student; null if not
   */
  record Plan(GuardianCells.Person person, GuardianLink link, GuardianshipInput terms) {

    private boolean isOf(Long guardian) {
      return guardian != null && guardian.equals(person.id());
    }
  }

  /** The names of the columns there can be. */
  static List<String> columns() {
    return PREFIXES.stream()
        .flatMap(
            prefix ->
                Stream.concat(
                        GuardianCells.FIELDS.stream(),
                        Stream.of("relation", "contactPriority", "maySeeData", "mayCollect"))
                    .map(field -> Cells.column(prefix, field)))
        .toList();
  }

  /**
   * Looks up what some rows are about.
   *
   * @param students those of the rows' students that are known
   */
  Known begin(List<Cells> rows, Collection<Long> students) {
    return new Known(
        guardians.contacts(rows, PREFIXES),
        known.linksOf(students).stream().collect(Collectors.groupingBy(GuardianLink::studentId)));
  }

  /**
   * Reads the guardians of a row, and notes what is wrong.
   *
   * @param studentId null for a new student
   */
  List<Plan> read(Cells row, Long studentId, Known about) {
    List<Plan> plans = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (int number = 1; number <= MOST; number++) {
      String prefix = PREFIXES.get(number - 1);
      if (row.hasAny(prefix)) {
        Plan plan = read(row, number, studentId, about);
        String column = GuardianCells.keyColumn(row, prefix);
        String key = row.text(column, null);
        if (isTwice(plan, plans) || (key != null && !keys.add(key.toLowerCase(Locale.ROOT)))) {
          row.refuse(column, "DUPLICATE", "is that of another guardian in this row");
        }
        plans.add(plan);
      }
    }
    return plans;
  }

  /** Somebody can be known by the address at one place and by the number at another. */
  private static boolean isTwice(Plan plan, List<Plan> others) {
    return others.stream().anyMatch(other -> other.isOf(plan.person().id()));
  }

  private Plan read(Cells row, int number, Long studentId, Known about) {
    String prefix = PREFIXES.get(number - 1);
    GuardianCells.Person person = guardians.read(row, prefix, about.contacts());
    GuardianLink link = about.link(studentId, person.id());
    GuardianshipInput agreed =
        link == null ? new GuardianshipInput(null, number, null, null) : link.terms();
    GuardianshipInput terms =
        new GuardianshipInput(
            row.oneOf(Relation.class, prefix + "Relation", agreed.relation()),
            row.number(prefix + "ContactPriority", agreed.contactPriority()),
            row.flag(prefix + "MaySeeData", agreed.maySeeData()),
            row.flag(prefix + "MayCollect", agreed.mayCollect()));
    row.check(terms, prefix);
    return new Plan(person, link, terms);
  }

  /** Gives a student who was made in this transaction their guardians. */
  void admit(long studentId, List<Plan> plans, Known about) {
    for (Plan plan : plans) {
      guardians.update(plan.person(), about.contacts());
      about.contacts().changed(plan.person().input());
      links.admit(studentId, plan.person().id(), plan.person().input(), plan.terms());
    }
  }

  /**
   * Does what is to be done about the guardians of a student.
   *
   * @return whether that was anything
   */
  boolean write(long studentId, List<Plan> plans, Known about) {
    // each is done, whether the one before was something new or not
    return plans.stream()
        .map(plan -> write(studentId, plan, about))
        .reduce(false, Boolean::logicalOr);
  }

  private boolean write(long studentId, Plan plan, Known about) {
    boolean updated = guardians.update(plan.person(), about.contacts());
    if (plan.link() == null) {
      Long id = plan.person().id();
      link(
          studentId,
          id == null ? guardians.create(plan.person(), about.contacts()) : id,
          plan.terms());
      return true;
    }
    if (plan.terms().equals(plan.link().terms())) {
      return updated;
    }
    links.update(studentId, plan.link().guardianId(), plan.link().version(), plan.terms());
    return true;
  }

  private void link(long studentId, long guardianId, GuardianshipInput terms) {
    links.link(
        studentId,
        new GuardianshipRequest(
            guardianId,
            terms.relation(),
            terms.contactPriority(),
            terms.maySeeData(),
            terms.mayCollect()));
  }
}
