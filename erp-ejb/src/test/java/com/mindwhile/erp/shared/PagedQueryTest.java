package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagedQueryTest {

  private static final SortKeys KEYS = new SortKeys(Map.of("id", List.of("m.id")), "id", "m.id");
  private static final String JOINS = " join Course c on c.id = m.courseId";

  @Test
  void rowsOfOneEntityAreJoinedOnceTheirPageIsFound() {
    assertThat(list("Mark m", JOINS).joins()).isEqualTo(JOINS);
  }

  @Test
  void whatIsNarrowedByAnotherEntityIsJoinedAtOnce() {
    assertThat(list("Mark m join Student s on s.id = m.studentId", "").joins()).isEmpty();
  }

  @Test
  void bothTogetherAreRefused() {
    String narrowed = "Mark m join Student s on s.id = m.studentId";

    assertThatThrownBy(() -> list(narrowed, JOINS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Joins go with one entity, not with: " + narrowed);
  }

  private static PagedQuery<Long> list(String from, String joins) {
    return new PagedQuery<>(Long.class, "m.id", from, joins, KEYS);
  }
}
