package com.mindwhile.erp.web.users;

import com.mindwhile.erp.users.UserFilter;
import com.mindwhile.erp.users.UserStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of users. */
public class UserQuery {

  @QueryParam("q")
  @Size(max = 255)
  @Parameter(description = "The beginning of a user name, a name or an e-mail address")
  private String q;

  @QueryParam("status")
  private UserStatus status;

  @QueryParam("role")
  @Size(max = 60)
  @Parameter(description = "The name of a role they have")
  private String role;

  @QueryParam("studentId")
  @Parameter(description = "The student whose account it is")
  private Long studentId;

  @QueryParam("guardianId")
  @Parameter(description = "The guardian whose account it is")
  private Long guardianId;

  @QueryParam("teacherId")
  @Parameter(description = "The teacher whose account it is")
  private Long teacherId;

  UserFilter filter() {
    return new UserFilter(q, status, role, studentId, guardianId, teacherId);
  }
}
