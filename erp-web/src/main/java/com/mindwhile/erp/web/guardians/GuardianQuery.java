package com.mindwhile.erp.web.guardians;

import com.mindwhile.erp.guardians.GuardianFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of guardians, for {@code @BeanParam}. */
public class GuardianQuery {

  @Parameter(
      description =
          "The beginning of a last name, first name, e-mail address or telephone number, or of"
              + " both names")
  @QueryParam("q")
  @Size(max = 255)
  private String q;

  @QueryParam("firstName")
  @Size(max = 100)
  private String firstName;

  @QueryParam("lastName")
  @Size(max = 100)
  private String lastName;

  @QueryParam("email")
  @Size(max = 255)
  private String email;

  @QueryParam("phone")
  @Size(max = 40)
  private String phone;

  @Parameter(description = "The deleted guardians instead of the others; takes guardians.edit")
  @QueryParam("deleted")
  @DefaultValue("false")
  private boolean deleted;

  /** The filter they make. */
  GuardianFilter filter() {
    return new GuardianFilter(q, firstName, lastName, email, phone, deleted);
  }
}
