package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.VisibleCourses;
import com.mindwhile.erp.school.calendar.TermView;
import com.mindwhile.erp.school.calendar.Terms;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.NotFoundException;
import com.mindwhile.erp.shared.RuleBrokenException;
import com.mindwhile.erp.shared.StaleVersionException;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The timetables of sections, each as a whole. */
@Stateless
public class Timetables {

  private static final String IN_ORDER = " order by l.weekday, p.startsAt, l.id";

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Sections sections;
  @EJB private Terms terms;
  @Inject private VisibleCourses visible;
  @Inject private Placements placements;
  @Inject private Clashes clashes;

  /**
   * The timetable of a section in a term, as far as the caller may see its lessons.
   *
   * @param termId null for the current term
   * @throws NotFoundException if the caller may not see the section
   * @throws RuleBrokenException if there is no such term
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TimetableView ofSection(long sectionId, Long termId) {
    sections.requireVisible(sectionId, Permission.TIMETABLE_VIEW);
    return view(sectionId, terms.requireExistingOrCurrent(termId).id(), Permission.TIMETABLE_VIEW);
  }

  /**
   * Gives a section exactly these lessons in a term.
   *
   * @param version the version the caller saw
   * @throws TimetableClashException if a teacher, a room or the section would be in two places
   * @throws RuleBrokenException if a lesson refers to something that is not there
   */
  public TimetableView put(long sectionId, long termId, int version, TimetableInput input) {
    placements.holdTaught(input.lessons());
    TermView term = terms.lock(termId);
    SectionView section = sections.requireVisible(sectionId, Permission.TIMETABLE_EDIT);
    if (section.academicYearId() != term.academicYearId()) {
      throw new RuleBrokenException("The term is not of the section's academic year");
    }
    Timetable timetable = findOrMake(sectionId, term.id(), version);
    Map<Slot, Lesson> present = lessons(timetable);
    List<Placement> wanted = placements.of(sectionId, term.id(), input.lessons());
    clashes.requireNone(
        term.id(),
        sectionId,
        wanted,
        present.values().stream().map(Lesson::id).collect(Collectors.toSet()));
    replace(timetable, present, wanted);
    database.flush();
    return view(sectionId, term.id(), Permission.TIMETABLE_EDIT);
  }

  private void replace(Timetable timetable, Map<Slot, Lesson> present, List<Placement> wanted) {
    Map<Slot, Lesson> rest = new HashMap<>(present);
    for (Placement placement : wanted) {
      Lesson lesson = rest.remove(placement.slot());
      if (lesson == null) {
        database.persist(new Lesson(timetable, placement));
      } else {
        lesson.place(placement);
      }
    }
    rest.values().forEach(database::remove);
  }

  private Timetable findOrMake(long sectionId, long termId, int version) {
    Timetable timetable = find(sectionId, termId).orElse(null);
    if (timetable != null) {
      timetable.requireVersion(version);
    } else if (version == 0) {
      timetable = new Timetable(sectionId, termId);
      database.persist(timetable);
      database.flush(); // so that the change makes it version 1
    } else {
      throw new StaleVersionException();
    }
    timetable.change();
    return timetable;
  }

  /**
   * The version is read first: with lessons that were changed meanwhile it is too old and refused.
   */
  private TimetableView view(long sectionId, long termId, Permission permission) {
    int version = find(sectionId, termId).map(Timetable::version).orElse(0);
    Conditions where = LessonFilter.ofSection(sectionId, termId).conditions();
    visible.restrict(where, "l.courseSectionId", permission);
    List<LessonView> lessons =
        where
            .applyTo(
                database.createQuery(
                    LessonRows.SELECT + where.where() + IN_ORDER, LessonView.class))
            .getResultList();
    return new TimetableView(version, sectionId, termId, lessons);
  }

  private Optional<Timetable> find(long sectionId, long termId) {
    return database
        .createQuery(
            "select t from Timetable t where t.sectionId = :section and t.termId = :term",
            Timetable.class)
        .setParameter("section", sectionId)
        .setParameter("term", termId)
        .getResultStream()
        .findFirst();
  }

  private Map<Slot, Lesson> lessons(Timetable timetable) {
    return database
        .createQuery("select l from Lesson l where l.timetableId = :id", Lesson.class)
        .setParameter("id", timetable.id())
        .getResultStream()
        .collect(Collectors.toMap(Lesson::slot, Function.identity()));
  }
}
