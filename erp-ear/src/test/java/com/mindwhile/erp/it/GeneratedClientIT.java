package com.mindwhile.erp.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mindwhile.erp.client.ApiClient;
import com.mindwhile.erp.client.ApiException;
import com.mindwhile.erp.client.ApiResponse;
import com.mindwhile.erp.client.api.SignInApi;
import com.mindwhile.erp.client.api.StudentsApi;
import com.mindwhile.erp.client.model.Credentials;
import com.mindwhile.erp.client.model.FieldViolation;
import com.mindwhile.erp.client.model.Gender;
import com.mindwhile.erp.client.model.PageStudentSummary;
import com.mindwhile.erp.client.model.Problem;
import com.mindwhile.erp.client.model.StudentInput;
import com.mindwhile.erp.client.model.StudentStatus;
import com.mindwhile.erp.client.model.StudentSummary;
import com.mindwhile.erp.client.model.StudentView;
import com.mindwhile.erp.client.model.TokenPair;
import com.mindwhile.erp.it.harness.TestSchool;
import com.mindwhile.erp.it.harness.TestStack;
import com.mindwhile.erp.it.harness.WithErp;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client that is generated from the API document works with the API. */
@WithErp
class GeneratedClientIT {

  private final TestStack stack;
  private final TestSchool school;
  private final ApiClient client = new ApiClient();
  private StudentsApi students;

  GeneratedClientIT(TestStack stack) {
    this.stack = stack;
    this.school = stack.newSchool();
  }

  @BeforeEach
  void signIn() throws ApiException {
    client.updateBaseUri(stack.calls().baseUrl().toString());
    Credentials credentials =
        new Credentials().username(school.adminUsername()).password(TestSchool.PASSWORD);
    TokenPair tokens = new SignInApi(client).login(credentials, null, school.subdomain());
    client.setRequestInterceptor(
        request -> request.header("Authorization", "Bearer " + tokens.getAccessToken()));
    students = new StudentsApi(client);
  }

  @Test
  void whoSignedInIsKnown() throws ApiException {
    assertThat(new SignInApi(client).getMe(school.id(), null).getUsername())
        .isEqualTo(school.adminUsername());
  }

  @Test
  void aStudentIsCreatedReadChangedListedAndDeleted() throws ApiException, IOException {
    StudentView created = students.createStudent(lena(), school.id(), null);
    ApiResponse<StudentView> read =
        students.getStudentWithHttpInfo(created.getId(), school.id(), null);
    assertThat(read.getData()).isEqualTo(created);
    assertThat(created.getBirthDate()).isEqualTo(LocalDate.of(2015, 3, 29));
    assertThat(created.getGender()).isEqualTo(Gender.FEMALE);
    assertThat(created.getStatus()).isEqualTo(StudentStatus.ENROLLED);

    String version = read.getHeaders().get("etag").get(0);
    StudentView changed =
        students.updateStudent(
            created.getId(), version, lena().lastName("Baumann"), school.id(), null);
    assertThat(changed.getLastName()).isEqualTo("Baumann");
    assertThat(changed.getAdmissionNumber()).isEqualTo(created.getAdmissionNumber());
    assertThat(changed.getVersion()).isEqualTo(created.getVersion() + 1);

    assertThat(list("baumann").getItems())
        .extracting(StudentSummary::getId, StudentSummary::getFirstName)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(created.getId(), "Lena"));

    assertThat(
            failure(412, () -> students.deleteStudent(created.getId(), version, school.id(), null))
                .getTitle())
        .isNotBlank();
    students.deleteStudent(created.getId(), "\"" + changed.getVersion() + "\"", school.id(), null);
    assertThat(list("baumann").getTotal()).isZero();
  }

  @Test
  void aProblemIsReadWithTheFieldsThatAreWrong() throws IOException {
    Problem problem =
        failure(400, () -> students.createStudent(lena().firstName(" "), school.id(), null));

    assertThat(problem.getStatus()).isEqualTo(400);
    assertThat(problem.getRequestId()).isNotBlank();
    assertThat(problem.getErrors())
        .extracting(FieldViolation::getField)
        .containsExactly("firstName");
  }

  private static StudentInput lena() {
    return new StudentInput()
        .firstName("Lena")
        .lastName("Brandt")
        .birthDate(LocalDate.of(2015, 3, 29))
        .gender(Gender.FEMALE);
  }

  private PageStudentSummary list(String q) throws ApiException {
    return students.listStudents(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        q,
        null,
        null,
        1,
        10,
        "lastName,-id",
        school.id(),
        null);
  }

  private Problem failure(int status, Call call) throws IOException {
    ApiException refused = catchThrowableOfType(ApiException.class, call::run);
    assertThat(refused.getCode()).isEqualTo(status);
    assertThat(refused.getResponseHeaders().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
  }

  private interface Call {
    void run() throws ApiException;
  }
}
