package com.mindwhile.erp.students;

import com.mindwhile.erp.school.AdmissionNumberPattern;
import com.mindwhile.erp.school.Settings;
import com.mindwhile.erp.shared.ConflictException;
import com.mindwhile.erp.tenancy.SchoolClock;
import com.mindwhile.erp.tenancy.SchoolDatabase;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Gives out admission numbers. No number is given twice; one that was given in a transaction that
 * failed may be left out.
 */
@Stateless
public class AdmissionNumbers {

  @Inject @SchoolDatabase private EntityManager database;
  @EJB private Settings settings;
  @Inject private SchoolClock clock;

  /** The next number of the school's pattern. Others who want one wait for this transaction. */
  public String next() {
    AdmissionNumberPattern pattern = settings.admissionNumberPattern();
    int year = clock.today().getYear();
    String number;
    do {
      number = pattern.format(year, take(pattern.sequence(year)));
    } while (isTaken(number, 0));
    return number;
  }

  /**
   * Checks that no other student has the number.
   *
   * @param except the student who may have it; 0 for none
   * @throws ConflictException if one has, deleted or not
   */
  public void requireFree(String number, long except) {
    if (isTaken(number, except)) {
      throw new ConflictException("Another student has that admission number");
    }
  }

  private boolean isTaken(String number, long except) {
    return database
            .createQuery(
                "select count(*) from Student s"
                    + " where s.admissionNumber = :number and s.id <> :except",
                Long.class)
            .setParameter("number", number)
            .setParameter("except", except)
            .getSingleResult()
        > 0;
  }

  /** The update locks the sequence's row, so the read after it is of our own value. */
  private long take(String sequence) {
    database
        .createNativeQuery(
            "insert into number_sequences (name, next_value) values (:name, 2)"
                + " on duplicate key update next_value = next_value + 1")
        .setParameter("name", sequence)
        .executeUpdate();
    Number next =
        (Number)
            database
                .createNativeQuery("select next_value from number_sequences where name = :name")
                .setParameter("name", sequence)
                .getSingleResult();
    return next.longValue() - 1;
  }
}
