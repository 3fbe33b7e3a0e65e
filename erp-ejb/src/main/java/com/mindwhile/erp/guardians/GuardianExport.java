package com.mindwhile.erp.guardians;

import com.mindwhile.erp.audit.school.AuditTrail;
import com.mindwhile.erp.shared.CsvFile;
import com.mindwhile.erp.shared.PostalAddress;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives the list of guardians out as a file, which can be imported again. The rows are read in
 * pages, each in a transaction of its own: a guardian who is changed meanwhile is there as before
 * or as after.
 */
@ApplicationScoped
public class GuardianExport {

  private static final int ROWS_AT_ONCE = 500;
  private static final List<String> HEADER =
      List.of(
          "lastName",
          "firstName",
          "email",
          "phone",
          "addressLine1",
          "addressLine2",
          "city",
          "postalCode",
          "country");
  private static final PostalAddress NO_ADDRESS = new PostalAddress(null, null, null, null, null);

  @EJB private Guardians guardians;
  @EJB private AuditTrail audit;

  /**
   * The file of the guardians the caller may see. That it was asked for is audited.
   *
   * @throws com.mindwhile.erp.shared.ForbiddenException if the deleted ones are wanted by somebody
   *     who may not edit
   */
  public CsvFile<GuardianView> open(GuardianFilter filter) {
    List<GuardianView> first = guardians.following(filter, 0, ROWS_AT_ONCE);
    audit.record("GUARDIANS_EXPORTED", "guardians", null);
    return new CsvFile<>(
        HEADER,
        GuardianExport::cells,
        first,
        last -> guardians.following(filter, last.id(), ROWS_AT_ONCE));
  }

  private static Stream<Object> cells(GuardianView guardian) {
    PostalAddress address = guardian.address() == null ? NO_ADDRESS : guardian.address();
    return Stream.of(
        guardian.lastName(),
        guardian.firstName(),
        guardian.email(),
        guardian.phone(),
        address.line1(),
        address.line2(),
        address.city(),
        address.postalCode(),
        address.country());
  }
}
