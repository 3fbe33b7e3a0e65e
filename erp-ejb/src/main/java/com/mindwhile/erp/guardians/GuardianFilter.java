package com.mindwhile.erp.guardians;

import com.mindwhile.erp.shared.Conditions;
import com.mindwhile.erp.shared.PrefixSearch;
import java.util.List;

/**
 * Which guardians are wanted; what is null does not count. Texts are compared as a whole, without
 * regard to upper and lower case.
 *
 * @param q the beginning of a name, an e-mail address or a telephone number, or of both names
 * @param deleted true for the deleted ones instead of the others
 */
public record GuardianFilter(
    String q, String firstName, String lastName, String email, String phone, boolean deleted) {

  private static final PrefixSearch SEARCH =
      new PrefixSearch("Guardian", List.of("lastName", "firstName", "email", "phone"));

  /** The conditions on a guardian {@code p}. */
  Conditions conditions() {
    Conditions where =
        new Conditions()
            .and(deleted ? "p.deletedAt is not null" : "p.deletedAt is null")
            .and("p.firstName = :firstName", "firstName", firstName)
            .and("p.lastName = :lastName", "lastName", lastName)
            .and("p.email = :email", "email", email)
            .and("p.phone = :phone", "phone", phone);
    SEARCH.restrict(where, "p.id", q, deleted);
    return where;
  }
}
