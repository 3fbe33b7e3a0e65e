package com.mindwhile.erp.web.students;

import com.mindwhile.erp.http.Paging;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.RequiresPermission;
import com.mindwhile.erp.shared.Page;
import com.mindwhile.erp.students.EnrolledStudent;
import com.mindwhile.erp.students.EnrollmentDirectory;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was, is and will be in which section. */
@ApplicationScoped
@Path("enrollments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments")
public class EnrollmentListResource {

  @EJB private EnrollmentDirectory directory;

  @GET
  @RequiresPermission(Permission.STUDENTS_VIEW)
  @Operation(
      operationId = "searchEnrollments",
      summary = "List enrolments of students, past and future ones too",
      description =
          "Of a section of next year they are who will be in it. What changes them is below the"
              + " student: /students/{studentId}/enrollments.")
  public Page<EnrolledStudent> list(@BeanParam EnrollmentQuery query, @BeanParam Paging paging) {
    return directory.list(query.filter(), paging.request(EnrollmentDirectory.SORT.properties()));
  }
}
