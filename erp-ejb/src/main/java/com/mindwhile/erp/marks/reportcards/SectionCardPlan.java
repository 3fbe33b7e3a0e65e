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
import com.mindwhile.erp.shared.RuleBrokenException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Whose report cards a section's are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SectionCardPlan {

  @Inject private Sections sections;
  @Inject private Terms terms;
  @Inject private PeriodResults results;
  @Inject private AttendanceSummaries attendance;

  /**
   * Checks that the caller may make the cards of a section, and that there are any to make.
   *
   * @throws com.mindwhile.erp.shared.NotFoundException if the caller may not
   * @throws RuleBrokenException if there is no such term, it is of another year, or nothing is
   *     published
   */
  public void requirePossible(long sectionId, long termId) {
    SectionView section = sections.requireVisible(sectionId, Permission.REPORTCARDS_GENERATE);
    TermView term = terms.requireExisting(termId);
    if (term.academicYearId() != section.academicYearId()) {
      throw new RuleBrokenException("The term is not of the section's academic year");
    }
    if (results.termOfSection(sectionId, termId).isEmpty()) {
      throw new RuleBrokenException("No results of the section are published in that term");
    }
  }

  /** What the cards of the students with published results say, by the students' rising ids. */
  public SortedMap<Long, CardContent> contents(long sectionId, long termId) {
    TermView term = terms.requireExisting(termId);
    Map<Long, TermResultView> ofSection = results.termOfSection(sectionId, termId);
    Map<Long, AttendanceCounts> counts =
        attendance.of(ofSection.keySet(), term.startsOn(), term.endsOn());
    SortedMap<Long, CardContent> contents = new TreeMap<>();
    ofSection.forEach(
        (student, result) ->
            contents.put(student, CardContent.of(sectionId, result, counts.get(student))));
    return contents;
  }
}
