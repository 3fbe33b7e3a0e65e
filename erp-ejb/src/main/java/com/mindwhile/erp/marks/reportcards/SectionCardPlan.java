package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.attendance.AttendanceSummaries;
import com.mindwhile.erp.marks.PeriodResults;
import com.mindwhile.erp.marks.TermResultView;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.VisibleStudents;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whose report cards a section's are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SectionCardPlan {

  @Inject @SchoolDatabase private EntityManager database;
  @Inject private VisibleStudents students;
  @EJB private Sections sections;
  @EJB private Terms terms;
  @EJB private PeriodResults results;
  @EJB private AttendanceSummaries attendance;

  /**
   * Checks that the caller may make the cards of a section, and that there are any to make.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller may not
   * @throws RuleBrokenException if there is no such term, it is of another year, or nothing is
   *     published of students the caller may make cards of
   */
  public void requirePossible(long sectionId, long termId) {
    SectionView section = sections.requireVisible(sectionId, Permission.REPORTCARDS_GENERATE);
    TermView term = terms.requireExisting(termId);
    if (term.academicYearId() != section.academicYearId()) {
      throw new RuleBrokenException("The term is not of the section's academic year");
    }
    if (ofCaller(sectionId, termId).isEmpty()) {
      throw new RuleBrokenException("No results of the section are published in that term");
    }
  }

  /**
   * What the cards of the students with published results say, by the students' rising ids. Those
   * the caller may make no cards of are left out, such as who has left a teacher's class since.
   */
  public SortedMap<Long, CardContent> contents(long sectionId, long termId) {
    TermView term = terms.requireExisting(termId);
    Map<Long, TermResultView> ofSection = ofCaller(sectionId, termId);
    Map<Long, AttendanceCounts> counts =
        attendance.of(ofSection.keySet(), term.startsOn(), term.endsOn());
    SortedMap<Long, CardContent> contents = new TreeMap<>();
    ofSection.forEach(
        (student, result) ->
            contents.put(student, CardContent.of(sectionId, result, counts.get(student))));
    return contents;
  }

  /** The ranks in them are among all students of the section. */
  private Map<Long, TermResultView> ofCaller(long sectionId, long termId) {
    Map<Long, TermResultView> ofCaller = new HashMap<>(results.termOfSection(sectionId, termId));
    ofCaller.keySet().retainAll(reached(ofCaller.keySet()));
    return ofCaller;
  }

  private Set<Long> reached(Set<Long> all) {
    if (all.isEmpty()) {
      return Set.of();
    }
    Conditions where = new Conditions().and("s.id in (:students)", "students", all);
    students.restrict(where, "s.id", Permission.REPORTCARDS_GENERATE);
    return where
        .applyTo(database.createQuery("select s.id from Student s" + where.where(), Long.class))
        .getResultStream()
        .collect(Collectors.toSet());
  }
}
