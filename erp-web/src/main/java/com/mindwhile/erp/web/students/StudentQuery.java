package com.mindwhile.erp.web.students;

import com.mindwhile.erp.students.Gender;
import com.mindwhile.erp.students.StudentFilter;
import com.mindwhile.erp.students.StudentStatus;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of students and of its file, for {@code @BeanParam}. */
public class StudentQuery {

  @Parameter(
      description =
          "The beginning of a last name, first name, admission number or e-mail address, or of"
              + " both names")
  @QueryParam("q")
  @Size(max = 255)
  private String q;

  @QueryParam("status")
  private StudentStatus status;

  @Parameter(description = "Enrolled in that section today")
  @QueryParam("sectionId")
  private Long sectionId;

  @Parameter(description = "Enrolled in a section of that grade level today")
  @QueryParam("gradeLevel")
  @Size(max = 60)
  private String gradeLevel;

  @QueryParam("admissionNumber")
  @Size(max = 32)
  private String admissionNumber;

  @QueryParam("firstName")
  @Size(max = 100)
  private String firstName;

  @QueryParam("lastName")
  @Size(max = 100)
  private String lastName;

  @QueryParam("email")
  @Size(max = 255)
  private String email;

  @QueryParam("gender")
  private Gender gender;

  @Parameter(description = "Born on that day or later")
  @QueryParam("birthDateFrom")
  private LocalDate birthDateFrom;

  @Parameter(description = "Born on that day or earlier")
  @QueryParam("birthDateTo")
  private LocalDate birthDateTo;

  @Parameter(description = "The deleted students instead of the others; takes students.delete")
  @QueryParam("deleted")
  @DefaultValue("false")
  private boolean deleted;

  /** The filter they make. */
  StudentFilter filter() {
    return new StudentFilter(
        q,
        status,
        sectionId,
        gradeLevel,
        admissionNumber,
        firstName,
        lastName,
        email,
        gender,
        birthDateFrom,
        birthDateTo,
        deleted);
  }
}
