package com.mindwhile.erp.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.registry.SchoolDatabaseAccess;
import com.mindwhile.erp.registry.SchoolDatabaseAccess.ServerAccess;
import com.mindwhile.erp.registry.SchoolOutcomes.OpenSchool;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaveQueueTest {

  private final OpenSchool first = school(1, "a");
  private final OpenSchool second = school(2, "a");
  private final OpenSchool third = school(3, "a");
  private final OpenSchool other = school(4, "b");

  @Test
  void handsOutEachSchoolOnce() {
    WaveQueue queue = new WaveQueue(List.of(first, second, other), null);

    assertThat(queue.width()).isEqualTo(3);
    assertThat(List.of(queue.next(), queue.next(), queue.next()))
        .containsExactly(first, second, other);
    assertThat(queue.next()).isNull();
  }

  @Test
  void leavesServersAloneThatAreBusy() {
    WaveQueue queue = new WaveQueue(List.of(first, second, third, other), 1);

    assertThat(queue.width()).isEqualTo(2);
    assertThat(queue.next()).isEqualTo(first);
    assertThat(queue.next()).isEqualTo(other);
    assertThat(queue.next()).as("both are busy").isNull();
    queue.done(other);
    assertThat(queue.next()).as("the other has no more").isNull();
    queue.done(first);
    assertThat(queue.next()).isEqualTo(second);
  }

  @Test
  void handsOutNoneOnceItWasCleared() {
    WaveQueue queue = new WaveQueue(List.of(first, second), null);
    queue.next();

    queue.clear();

    assertThat(queue.next()).isNull();
  }

  private static OpenSchool school(long id, String server) {
    return new OpenSchool(
        new SchoolDatabaseAccess(
            id,
            new ServerAccess(server, "localhost", 3306, "DISABLED", "user", new byte[0]),
            "school_" + id,
            "school_" + id,
            new byte[0],
            "1"),
        false,
        1);
  }
}
