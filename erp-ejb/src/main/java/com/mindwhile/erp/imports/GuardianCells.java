package com.mindwhile.erp.imports;

import com.mindwhile.erp.guardians.ContactHolder;
import com.mindwhile.erp.guardians.GuardianInput;
import com.mindwhile.erp.guardians.GuardianView;
import com.mindwhile.erp.guardians.Guardians;
import com.mindwhile.erp.guardians.KnownGuardians;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The columns of a guardian. A guardian is known by their e-mail address, or by their telephone
 * number if the row has no address.
 */
@ApplicationScoped
public class GuardianCells {

  /** The fields of a guardian. */
  static final List<String> FIELDS =
      Stream.concat(
              Stream.of("firstName", "lastName", "email", "phone"), AddressCells.FIELDS.stream())
          .toList();

  private static final GuardianInput NOBODY = new GuardianInput(null, null, null, null, null);

  @EJB private KnownGuardians known;
  @EJB private Guardians guardians;

  /**
   * A guardian as a row has them.
   *
   * @param known who they are; null for somebody new
   */
  record Person(GuardianView known, GuardianInput input) {

    Long id() {
      return known == null ? null : known.id();
    }
  }

  /**
   * Looks up at once who is known by what some rows have.
   *
   * @param prefixes how the names of a guardian's columns begin, for each guardian of a row
   */
  GuardianContacts contacts(List<Cells> rows, List<String> prefixes) {
    List<String> emails = new ArrayList<>();
    List<String> phones = new ArrayList<>();
    for (Cells row : rows) {
      for (String prefix : prefixes) {
        String email = row.text(Cells.column(prefix, "email"), null);
        String phone = row.text(Cells.column(prefix, "phone"), null);
        if (email != null) {
          emails.add(email);
        } else if (phone != null) {
          phones.add(phone);
        }
      }
    }
    return new GuardianContacts(
        new ContactLookup(known::withEmails, emails), new ContactLookup(known::withPhones, phones));
  }

  /** Which column says who it is. */
  static String keyColumn(Cells row, String prefix) {
    boolean byPhone =
        row.text(Cells.column(prefix, "email"), null) == null
            && row.text(Cells.column(prefix, "phone"), null) != null;
    return Cells.column(prefix, byPhone ? "phone" : "email");
  }

  /** Reads a guardian, and notes what is wrong. */
  Person read(Cells row, String prefix, GuardianContacts contacts) {
    GuardianView present = present(row, prefix, contacts);
    GuardianInput before = present == null ? NOBODY : input(present);
    GuardianInput input =
        new GuardianInput(
            row.text(Cells.column(prefix, "firstName"), before.firstName()),
            row.text(Cells.column(prefix, "lastName"), before.lastName()),
            row.text(Cells.column(prefix, "email"), before.email()),
            row.text(Cells.column(prefix, "phone"), before.phone()),
            AddressCells.read(row, prefix, before.address()));
    row.check(input, prefix);
    return new Person(present, input);
  }

  private static GuardianView present(Cells row, String prefix, GuardianContacts contacts) {
    String email = row.text(Cells.column(prefix, "email"), null);
    String phone = row.text(Cells.column(prefix, "phone"), null);
    String column = keyColumn(row, prefix);
    if (email == null && phone == null) {
      row.refuse(column, "REQUIRED", "or telephone number is needed to know who it is");
    }
    Optional<ContactHolder> holder = contacts.holder(email, phone);
    if (holder.isPresent() && holder.get().holders() > 1) {
      row.refuse(column, "AMBIGUOUS", "is that of several guardians");
      return null;
    }
    return holder.map(ContactHolder::guardian).orElse(null);
  }

  /** Makes somebody new. */
  long create(Person person, GuardianContacts contacts) {
    contacts.changed(person.input());
    return guardians.create(person.input()).id();
  }

  /**
   * Writes somebody who is known down anew, if there is something new.
   *
   * @return whether there was
   */
  boolean update(Person person, GuardianContacts contacts) {
    GuardianView before = person.known();
    if (before == null || person.input().equals(input(before))) {
      return false;
    }
    contacts.changed(input(before));
    contacts.changed(person.input());
    return guardians.update(before.id(), before.version(), person.input()).version()
        != before.version();
  }

  private static GuardianInput input(GuardianView guardian) {
    return new GuardianInput(
        guardian.firstName(),
        guardian.lastName(),
        guardian.email(),
        guardian.phone(),
        guardian.address());
  }
}
