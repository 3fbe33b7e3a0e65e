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
  void aPageIsFoundWithTheJoinsItsOrderNames() {
    String left = " left join Teacher t on t.id = c.teacherId";
    PagedQuery<Long> list = list("Mark m", JOINS + left + " join Room r on r.id = c.roomId");

    assertThat(list.joinsOf(" order by m.day, m.id")).isEmpty();
    assertThat(list.joinsOf(" order by c.name desc, m.id")).isEqualTo(JOINS);
    assertThat(list.joinsOf(" order by t.name, c.name, m.id")).isEqualTo(JOINS + left);
    assertThat(list.joinsOf(" order by m.day, r.name, m.id")).isEqualTo(list.joins());
    assertThat(list("Mark m", "").joinsOf(" order by m.id")).isEmpty();
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
