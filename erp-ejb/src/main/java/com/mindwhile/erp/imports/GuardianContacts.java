package com.mindwhile.erp.imports;

import com.mindwhile.erp.guardians.ContactHolder;
import com.mindwhile.erp.guardians.GuardianInput;
import java.util.Optional;

/** Who is known by which e-mail address or telephone number, while some rows are taken over. */
record GuardianContacts(ContactLookup emails, ContactLookup phones) {

  /**
   * Who is known by them: by the address, or by the number if there is no address.
   *
   * @param email null for none
   * @param phone null for none
   */
  Optional<ContactHolder> holder(String email, String phone) {
    if (email != null) {
      return emails.holder(email);
    }
    return phone == null ? Optional.empty() : phones.holder(phone);
  }

  /** Notes that a guardian was written down so, or no longer is. */
  void changed(GuardianInput guardian) {
    emails.forget(guardian.email());
    phones.forget(guardian.phone());
  }
}
