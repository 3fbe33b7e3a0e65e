package com.mindwhile.erp.marks;

import com.mindwhile.erp.marks.ResultRows.Period;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.students.Students;
import jakarta.ejb.EJB;
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
  @EJB private Students students;
  @EJB private Settings settings;

  /**
   * A student's term.
   *
   * @throws NotFoundException if the caller may not see the student, or there is no such term
   */
  public TermResultView term(long studentId, long termId) {
    students.requireVisible(studentId, Permission.MARKS_VIEW);
    Period period = rows.term(termId);
    return term(
        studentId,
        termId,
        rows.ofStudent(studentId, period),
        places(studentId, period, PeriodResults::ofTerm));
  }

  /**
   * The terms of all students of a section who have results, by student, whoever asks.
   *
   * @throws NotFoundException if there is no such term
   */
  public Map<Long, TermResultView> termOfSection(long sectionId, long termId) {
    Map<Long, List<PublishedResult>> ofSection = rows.ofSection(sectionId, rows.term(termId));
    Places places = places(averages(ofSection, PeriodResults::ofTerm));
    Map<Long, TermResultView> results = new LinkedHashMap<>();
    ofSection.forEach((student, its) -> results.put(student, term(student, termId, its, places)));
    return results;
  }

  /** The section a student is in in a term, whoever asks; empty for none. */
  public Optional<Long> section(long studentId, long termId) {
    return rows.section(studentId, rows.term(termId));
  }

  /**
   * A student's year.
   *
   * @throws NotFoundException if the caller may not see the student, or there is no such year
   */
  public YearResultView year(long studentId, long academicYearId) {
    students.requireVisible(studentId, Permission.MARKS_VIEW);
    Period period = rows.year(academicYearId);
    List<YearCourseView> courses = new ArrayList<>();
    List<Transcript.Line> lines = new ArrayList<>();
    List<YearCourse> reckoned = YearCourse.of(rows.ofStudent(studentId, period));
    Map<Long, GradeBands> bands =
        rows.bands(
            reckoned.stream()
                .map(course -> course.latest().publicationId())
                .collect(Collectors.toSet()));
    for (YearCourse course : reckoned) {
      GradeBand band =
          bands.get(course.latest().publicationId()).of(Percentages.shown(course.fraction()));
      courses.add(course.view(band));
      lines.add(course.line(band.points()));
    }
    Transcript transcript = new Transcript(lines);
    Place place = places(studentId, period, PeriodResults::ofYear).of(studentId);
    return new YearResultView(
        studentId,
        academicYearId,
        courses,
        transcript.average(),
        transcript.gpa(),
        place.rank(),
        place.ranked());
  }

  /** How a student stands; nothing of it in a school that shows no ranks. */
  private record Place(Integer rank, Integer ranked) {}

  /** How the students of a section stand, by their averages. */
  private record Places(boolean shown, Map<Long, Integer> ranks) {

    Place of(long studentId) {
      return ranks.containsKey(studentId)
          ? new Place(ranks.get(studentId), ranks.size())
          : new Place(null, null);
    }
  }

  private Places places(
      long studentId, Period period, Function<List<PublishedResult>, Transcript> together) {
    return places(
        rows.section(studentId, period)
            .map(section -> averages(rows.ofSection(section, period), together))
            .orElse(Map.of()));
  }

  private Places places(Map<Long, BigDecimal> averages) {
    boolean shown = settings.get().ranksShown();
    return new Places(shown, shown ? Ranking.of(averages) : Map.of());
  }

  private static TermResultView term(
      long studentId, long termId, List<PublishedResult> results, Places places) {
    Transcript transcript = ofTerm(results);
    Place place = places.of(studentId);
    return new TermResultView(
        studentId,
        termId,
        results.stream().map(result -> result.view(places.shown())).toList(),
        transcript.average(),
        transcript.gpa(),
        place.rank(),
        place.ranked());
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
