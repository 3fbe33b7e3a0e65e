package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.PostalAddress;
import java.util.List;

/** The columns of an address. */
final class AddressCells {

  /** The fields of an address. */
  static final List<String> FIELDS =
      List.of(
          "address.line1",
          "address.line2",
          "address.city",
          "address.postalCode",
          "address.country");

  private static final PostalAddress NONE = new PostalAddress(null, null, null, null, null);

  private AddressCells() {}

  /** The address that a row makes of the one that is known; null for none at all. */
  static PostalAddress read(Cells row, String prefix, PostalAddress known) {
    PostalAddress before = known == null ? NONE : known;
    PostalAddress address =
        new PostalAddress(
            row.text(Cells.column(prefix, "address.line1"), before.line1()),
            row.text(Cells.column(prefix, "address.line2"), before.line2()),
            row.text(Cells.column(prefix, "address.city"), before.city()),
            row.text(Cells.column(prefix, "address.postalCode"), before.postalCode()),
            row.text(Cells.column(prefix, "address.country"), before.country()));
    return address.equals(NONE) ? null : address;
  }
}
