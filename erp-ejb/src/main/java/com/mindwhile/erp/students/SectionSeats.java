package com.mindwhile.erp.students;

import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/**
 * The seats of sections: those of the room a section is at home in. A section without a room, or
 * with one nobody counted the seats of, takes as many as come.
 */
@ApplicationScoped
class SectionSeats {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private SchoolClock clock;

  /**
   * Holds the seats of all sections until the end of the transaction, against promotions as well:
   * they are taken one after the other. To be called before anything is read.
   */
  void hold() {
    settings.lock();
  }

  /**
   * Checks that there is a seat for an enrolment; its days before today need none. The caller holds
   * the seats.
   *
   * @throws ConflictException if as many others as there are seats are, or will be, in the section
   *     on some of its days
   */
  void require(Enrollment enrollment) {
    LocalDate today = clock.today();
    if (!enrollment.givesPlaceFrom(today)) {
      return;
    }
    Enrollment.Place place = enrollment.place();
    LocalDate from = place.entryDate().isAfter(today) ? place.entryDate() : today;
    Conditions others =
        new Conditions()
            .and("e.sectionId = s.id")
            .and("e.studentId <> :student", "student", enrollment.studentId())
            .and("e.entryDate < :until", "until", place.exitDate())
            .and("(e.exitDate is null or (e.exitDate > :from and e.exitDate > e.entryDate))")
            .with("from", from)
            .with("section", place.sectionId());
    String full =
        "select r.capacity from Section s join Room r on r.id = s.roomId where s.id = :section"
            + " and r.capacity <= (select count(distinct e.studentId) from Enrollment e"
            + " join Student st on st.id = e.studentId and st.deletedAt is null"
            + others.where()
            + ")";
    others
        .applyTo(database.createQuery(full, Integer.class))
        .getResultStream()
        .findFirst()
        .ifPresent(
            seats -> {
              throw new ConflictException("All seats of the section are taken: " + seats);
            });
  }
}
