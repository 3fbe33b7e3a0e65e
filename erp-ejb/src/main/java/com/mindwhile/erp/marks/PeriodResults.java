package com.mindwhile.erp.marks;

import com.mindwhile.erp.marks.ResultRows.Period;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.school.calendar.AcademicYears;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.students.Students;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What students have reached in whole terms and years, by what is published. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PeriodResults {

  @Inject private ResultRows rows;
  @Inject private Students students;
  @Inject private Terms terms;
  @Inject private AcademicYears years;
  @Inject private Settings settings;

  /**
   * A student's term.
   *
   * @throws NotFoundException if the caller may not see the student, or there is no such term
   */
  public TermResultView term(long studentId, long termId) {
    students.requireVisible(studentId, Permission.MARKS_VIEW);
    Period period = Period.of(terms.get(termId));
    return term(studentId, period, rows.ofStudent(studentId, period), peers(studentId, period));
  }

  /**
   * The terms of all students of a section who have results, by student, whoever asks.
   *
   * @throws NotFoundException if there is no such term
   */
  public Map<Long, TermResultView> termOfSection(long sectionId, long termId) {
    Period period = Period.of(terms.get(termId));
    Map<Long, List<PublishedResult>> ofSection = rows.ofSection(sectionId, period);
    Map<Long, TermResultView> results = new LinkedHashMap<>();
    Map<Long, BigDecimal> averages = averages(ofSection, PeriodResults::ofTerm);
    ofSection.forEach((student, its) -> results.put(student, term(student, period, its, averages)));
    return results;
  }

  /** The section a student is in in a term, whoever asks; empty for none. */
  public Optional<Long> section(long studentId, long termId) {
    return rows.section(studentId, Period.of(terms.get(termId)));
  }

  /**
   * A student's year.
   *
   * @throws NotFoundException if the caller may not see the student, or there is no such year
   */
  public YearResultView year(long studentId, long academicYearId) {
    students.requireVisible(studentId, Permission.MARKS_VIEW);
    Period period = Period.of(years.get(academicYearId));
    List<YearCourse> courses = YearCourse.of(rows.ofStudent(studentId, period));
    Map<Long, GradeBands> bands =
        rows.bands(
            courses.stream()
                .map(course -> course.latest().publicationId())
                .collect(Collectors.toSet()));
    List<YearCourseView> views =
        courses.stream()
            .map(
                course ->
                    course.view(
                        bands
                            .get(course.latest().publicationId())
                            .of(Percentages.shown(course.fraction()))))
            .toList();
    List<Transcript.Line> lines = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      lines.add(courses.get(i).line(views.get(i).points()));
    }
    Transcript transcript = new Transcript(lines);
    Place place =
        place(
            studentId,
            rows.section(studentId, period)
                .map(section -> averages(rows.ofSection(section, period), PeriodResults::ofYear))
                .orElse(Map.of()));
    return new YearResultView(
        studentId,
        academicYearId,
        views,
        transcript.average(),
        transcript.gpa(),
        place.rank(),
        place.ranked());
  }

  /** How a student stands; nothing of it in a school that shows no ranks. */
  private record Place(Integer rank, Integer ranked) {}

  private TermResultView term(
      long studentId, Period period, List<PublishedResult> results, Map<Long, BigDecimal> peers) {
    boolean ranksShown = settings.get().ranksShown();
    Transcript transcript = ofTerm(results);
    Place place = place(studentId, peers);
    return new TermResultView(
        studentId,
        period.id(),
        results.stream().map(result -> result.view(ranksShown)).toList(),
        transcript.average(),
        transcript.gpa(),
        place.rank(),
        place.ranked());
  }

  private Map<Long, BigDecimal> peers(long studentId, Period period) {
    return rows.section(studentId, period)
        .map(section -> averages(rows.ofSection(section, period), PeriodResults::ofTerm))
        .orElse(Map.of());
  }

  private Place place(long studentId, Map<Long, BigDecimal> averages) {
    Map<Long, Integer> ranks = Ranking.of(averages);
    Integer rank = ranks.get(studentId);
    return rank == null || !settings.get().ranksShown()
        ? new Place(null, null)
        : new Place(rank, ranks.size());
  }

  private static Map<Long, BigDecimal> averages(
      Map<Long, List<PublishedResult>> results,
      Function<List<PublishedResult>, Transcript> together) {
    Map<Long, BigDecimal> averages = new HashMap<>();
    results.forEach((student, its) -> averages.put(student, together.apply(its).average()));
    return averages;
  }

  private static Transcript ofTerm(List<PublishedResult> results) {
    return new Transcript(results.stream().map(PublishedResult::line).toList());
  }

  /** For the average alone: the grade points do not matter for it. */
  private static Transcript ofYear(List<PublishedResult> results) {
    return new Transcript(
        YearCourse.of(results).stream().map(course -> course.line(BigDecimal.ZERO)).toList());
  }
}
