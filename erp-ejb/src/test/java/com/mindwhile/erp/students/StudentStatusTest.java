package com.mindwhile.erp.students;

import static com.mindwhile.erp.students.StudentStatus.APPLICANT;
import static com.mindwhile.erp.students.StudentStatus.ENROLLED;
import static com.mindwhile.erp.students.StudentStatus.GRADUATED;
import static com.mindwhile.erp.students.StudentStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import org.junit.jupiter.api.Test;

class StudentStatusTest {

  @Test
  void goesOnlyWhereItMay() {
    assertThat(APPLICANT.next()).containsExactlyInAnyOrder(ENROLLED, WITHDRAWN);
    assertThat(ENROLLED.next()).containsExactlyInAnyOrder(WITHDRAWN, GRADUATED);
    assertThat(WITHDRAWN.next()).containsExactly(ENROLLED);
    assertThat(GRADUATED.next()).isEmpty();
  }

  @Test
  void staysWhatItIs() {
    for (StudentStatus status : StudentStatus.values()) {
      assertThat(status.to(status)).isEqualTo(status);
    }
  }

  @Test
  void refusesEveryOtherTransition() {
    assertThatThrownBy(() -> APPLICANT.to(GRADUATED))
        .isInstanceOf(ConflictException.class)
        .hasMessage("A student who is APPLICANT can become [ENROLLED, WITHDRAWN] only");
    assertThatThrownBy(() -> GRADUATED.to(ENROLLED))
        .isInstanceOf(ConflictException.class)
        .hasMessage("A student who is GRADUATED stays so");
    assertThatThrownBy(() -> ENROLLED.to(APPLICANT)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> WITHDRAWN.to(GRADUATED)).isInstanceOf(ConflictException.class);
  }

  @Test
  void knowsWhoIsGone() {
    assertThat(APPLICANT.isGone()).isFalse();
    assertThat(ENROLLED.isGone()).isFalse();
    assertThat(WITHDRAWN.isGone()).isTrue();
    assertThat(GRADUATED.isGone()).isTrue();
  }
}
