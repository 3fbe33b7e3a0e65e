package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.school.SectionRemoval;
import com.mindwhile.erp.school.calendar.TermRemoval;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Timetables stay when their last lesson goes, for their versions go on. They go with their term or
 * section; those with lessons stay, and so does what they are of.
 */
@ApplicationScoped
class EmptyTimetables {

  private static final String WITHOUT_LESSONS =
      "delete from Timetable t"
          + " where not exists (select 1 from Lesson l where l.timetableId = t.id) and ";

  @Inject @SchoolDatabase private EntityManager database;

  void removeWith(@Observes TermRemoval removal) {
    database
        .createQuery(WITHOUT_LESSONS + "t.termId = :term")
        .setParameter("term", removal.termId())
        .executeUpdate();
  }

  void removeWith(@Observes SectionRemoval removal) {
    database
        .createQuery(WITHOUT_LESSONS + "t.sectionId = :section")
        .setParameter("section", removal.sectionId())
        .executeUpdate();
  }
}
