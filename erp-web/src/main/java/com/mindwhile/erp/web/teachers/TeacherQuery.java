package com.mindwhile.erp.web.teachers;

import com.mindwhile.erp.teachers.TeacherFilter;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of teachers, for {@code @BeanParam}. */
public class TeacherQuery {

  @Parameter(
      description =
          "The beginning of a last name, first name, e-mail address or, for who may see all"
              + " teachers, employee number, or of both names")
  @QueryParam("q")
  @Size(max = 255)
  private String q;

  @Parameter(description = "For who may see all teachers; others are answered 403")
  @QueryParam("employeeNumber")
  @Size(max = 32)
  private String employeeNumber;

  @QueryParam("lastName")
  @Size(max = 100)
  private String lastName;

  @Parameter(description = "Who teaches that section")
  @QueryParam("sectionId")
  private Long sectionId;

  @Parameter(description = "Who can teach that subject")
  @QueryParam("subjectId")
  private Long subjectId;

  @Parameter(description = "The deleted teachers instead of the others; takes teachers.delete")
  @QueryParam("deleted")
  @DefaultValue("false")
  private boolean deleted;

  /** The filter they make. */
  TeacherFilter filter() {
    return new TeacherFilter(q, employeeNumber, lastName, sectionId, subjectId, deleted);
  }
}
