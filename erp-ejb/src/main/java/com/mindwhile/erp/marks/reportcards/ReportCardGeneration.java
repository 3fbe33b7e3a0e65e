package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.attendance.AttendanceSummaries;
import com.mindwhile.erp.marks.PeriodResults;
import com.mindwhile.erp.marks.TermResultView;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.students.Enrollments;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes report cards of what is published. */
@Stateless
public class ReportCardGeneration {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Enrollments enrollments;
  @EJB private Terms terms;
  @EJB private PeriodResults results;
  @EJB private AttendanceSummaries attendance;
  @Inject private SchoolClock clock;

  /**
   * Makes a student's card, or makes it anew. A published one whose results still count stays as it
   * is.
   *
   * @throws RuleBrokenException if there is no such term or no such student for the caller, the
   *     student is in no section then, or nothing is published
   */
  public GeneratedCard generate(ReportCardInput input) {
    enrollments.holdFor(input.studentId(), Permission.REPORTCARDS_GENERATE);
    TermView term = terms.requireExisting(input.termId());
    long section =
        results
            .section(input.studentId(), term.id())
            .orElseThrow(
                () -> new RuleBrokenException("The student is in no section in that term"));
    TermResultView result = results.termOfSection(section, term.id()).get(input.studentId());
    if (result == null) {
      throw new RuleBrokenException("No results of the student are published in that term");
    }
    AttendanceCounts counts =
        attendance
            .of(Set.of(input.studentId()), term.startsOn(), term.endsOn())
            .get(input.studentId());
    return fill(input, CardContent.of(section, result, counts));
  }

  /**
   * The same with what the card is to say, for whoever makes those of a whole section.
   *
   * @throws RuleBrokenException if there is no such student for the caller
   */
  public GeneratedCard generate(ReportCardInput input, CardContent content) {
    enrollments.holdFor(input.studentId(), Permission.REPORTCARDS_GENERATE);
    return fill(input, content);
  }

  /**
   * The students whose cards of a term do not say what they are to say, or are not there.
   *
   * @param contents what they are to say, by student
   */
  public List<Long> outdated(long termId, Map<Long, CardContent> contents) {
    if (contents.isEmpty()) {
      return List.of();
    }
    Set<Long> right =
        database
            .createQuery(
                "select r from ReportCard r where r.termId = :term and r.studentId in (:students)",
                ReportCard.class)
            .setParameter("term", termId)
            .setParameter("students", contents.keySet())
            .getResultList() // no stream of the rows: results are read for many cards at once
            .stream()
            .filter(card -> card.says(contents.get(card.studentId())))
            .map(ReportCard::studentId)
            .collect(Collectors.toSet());
    return contents.keySet().stream().filter(student -> !right.contains(student)).toList();
  }

  private GeneratedCard fill(ReportCardInput input, CardContent content) {
    ReportCard known = find(input).orElse(null);
    ReportCard card = known == null ? new ReportCard(input.studentId(), input.termId()) : known;
    card.fill(content, clock.now());
    if (known == null) {
      database.persist(card);
    }
    database.flush();
    return new GeneratedCard(card.id(), known == null);
  }

  private Optional<ReportCard> find(ReportCardInput input) {
    return database
        .createQuery(
            "select r from ReportCard r where r.studentId = :student and r.termId = :term",
            ReportCard.class)
        .setParameter("student", input.studentId())
        .setParameter("term", input.termId())
        .getResultStream()
        .findFirst();
  }
}
