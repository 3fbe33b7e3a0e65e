package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.marks.Results;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Reads report cards with the names and results on them. */
@ApplicationScoped
class CardRows {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Results results;
  @EJB private Settings settings;

  /** The report cards {@code r} that match, by the students' names. */
  List<ReportCardView> views(Conditions where) {
    List<CardPerson> cards =
        where
            .applyTo(
                database.createQuery(
                    "select new com.mindwhile.erp.marks.reportcards.CardPerson(r,"
                        + " s.admissionNumber, s.firstName, s.lastName, g.name, k.name, t.name,"
                        + " y.name) from ReportCard r"
                        + " join Student s on s.id = r.studentId and s.deletedAt is null"
                        + " join Section k on k.id = r.sectionId"
                        + " join GradeLevel g on g.id = k.gradeLevelId"
                        + " join Term t on t.id = r.termId"
                        + " join AcademicYear y on y.id = t.academicYearId"
                        + where.where()
                        + " order by s.lastName, s.firstName, s.id",
                    CardPerson.class))
            .getResultList();
    Map<Long, TermCourseView> courses =
        results.byIds(
            cards.stream().flatMap(person -> person.card().resultIds().stream()).toList());
    boolean ranksShown = settings.get().ranksShown();
    return cards.stream().map(person -> view(person, courses, ranksShown)).toList();
  }

  private static ReportCardView view(
      CardPerson person, Map<Long, TermCourseView> courses, boolean ranksShown) {
    List<TermCourseView> own = person.card().resultIds().stream().map(courses::get).toList();
    return person.card().view(person, own, ranksShown);
  }
}
