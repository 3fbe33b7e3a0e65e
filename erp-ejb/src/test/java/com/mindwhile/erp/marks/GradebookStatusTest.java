package com.mindwhile.erp.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mindwhile.erp.shared.ConflictException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GradebookStatusTest {

  private static final Map<GradebookStatus, Set<GradebookStatus>> NEXT =
      Map.of(
          GradebookStatus.DRAFT, Set.of(GradebookStatus.SUBMITTED),
          GradebookStatus.SUBMITTED, Set.of(GradebookStatus.PUBLISHED, GradebookStatus.REOPENED),
          GradebookStatus.PUBLISHED, Set.of(GradebookStatus.REOPENED),
          GradebookStatus.REOPENED, Set.of(GradebookStatus.SUBMITTED));

  @Test
  void onlyTheseFollow() {
    for (GradebookStatus from : GradebookStatus.values()) {
      for (GradebookStatus to : GradebookStatus.values()) {
        if (NEXT.get(from).contains(to)) {
          assertThat(from.to(to)).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> from.to(to))
              .as(from + " to " + to)
              .isInstanceOf(ConflictException.class);
        }
      }
    }
  }

  @Test
  void marksAreEnteredBeforeTheyAreSubmittedAndWhenTheyAreReopened() {
    assertThat(Stream.of(GradebookStatus.values()).filter(GradebookStatus::isOpen))
        .containsExactly(GradebookStatus.DRAFT, GradebookStatus.REOPENED);
  }

  @Test
  void whatIsReopenedHasNoResultsThatCount() {
    Gradebook gradebook = new Gradebook(7);
    gradebook.submit("t", Instant.EPOCH);
    gradebook.publish(5, "p", Instant.EPOCH);
    assertThat(gradebook.publicationId()).isEqualTo(5);

    gradebook.reopen(" A sum was wrong ", "p", Instant.EPOCH);

    assertThat(gradebook.publicationId()).isNull();
    assertThat(gradebook.status()).isEqualTo(GradebookStatus.REOPENED);
    assertThat(gradebook.publications()).isEqualTo(1);
  }
}
