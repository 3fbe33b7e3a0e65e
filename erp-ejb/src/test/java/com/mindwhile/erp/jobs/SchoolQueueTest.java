package com.mindwhile.erp.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.jobs.SchoolQueue.Task;
import com.mindwhile.erp.jobs.SchoolQueue.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolQueueTest {

  private final List<String> done = new ArrayList<>();
  private final List<String> signs = new ArrayList<>();

  @Test
  void oneSchoolCannotTakeAllThreads() {
    SchoolQueue queue = new SchoolQueue(3, 2);

    assertThat(add(queue, 1, "a")).isTrue();
    Turn first = take(queue);
    assertThat(add(queue, 1, "b")).isTrue();
    take(queue);
    assertThat(add(queue, 1, "c")).isFalse();
    assertThat(add(queue, 2, "d")).isTrue();
    take(queue);
    assertThat(done).containsExactly("a", "b", "d");

    queue.done(first);
    take(queue);
    assertThat(done).endsWith("c");
  }

  @Test
  void noMoreThreadsWorkThanThereAre() {
    SchoolQueue queue = new SchoolQueue(2, 2);

    assertThat(add(queue, 1, "a")).isTrue();
    assertThat(add(queue, 2, "b")).isTrue();
    assertThat(add(queue, 3, "c")).isFalse();

    take(queue);
    take(queue);
    take(queue);
    assertThat(queue.next()).isEmpty();
    assertThat(done).containsExactly("a", "b", "c");
    assertThat(add(queue, 4, "d")).as("a thread went").isTrue();
  }

  @Test
  void schoolsTakeTurns() {
    SchoolQueue queue = new SchoolQueue(1, 1);
    add(queue, 1, "a1");
    add(queue, 1, "a2");
    add(queue, 1, "a3");
    add(queue, 2, "b1");
    add(queue, 2, "b2");

    for (int i = 0; i < 5; i++) {
      queue.done(take(queue));
    }

    assertThat(done).containsExactly("a1", "b1", "a2", "b2", "a3");
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void aThreadThatDoesNotComeCountsNoMore() {
    SchoolQueue queue = new SchoolQueue(1, 1);
    assertThat(add(queue, 1, "a")).isTrue();

    queue.noThread();

    assertThat(add(queue, 1, "b")).isTrue();
    queue.done(take(queue));
    queue.done(take(queue));
    assertThat(done).containsExactly("a", "b");
  }

  @Test
  void whatWaitsCanAskForAThreadThatDidNotCome() {
    SchoolQueue queue = new SchoolQueue(1, 1);
    add(queue, 1, "a");
    assertThat(queue.lacksThread()).as("it comes").isFalse();

    queue.noThread();

    assertThat(queue.lacksThread()).isTrue();
    queue.done(take(queue));
    assertThat(queue.next()).isEmpty();
    assertThat(queue.lacksThread()).as("nothing waits").isFalse();
  }

  @Test
  void onlyWhatWaitsSaysSo() {
    SchoolQueue queue = new SchoolQueue(2, 1);
    add(queue, 1, "a");
    add(queue, 1, "b");
    add(queue, 2, "c");
    take(queue);

    queue.waiting().forEach(task -> task.sign().run());

    assertThat(signs).containsExactlyInAnyOrder("b", "c");
    assertThat(done).containsExactly("a");
  }

  @Test
  void whatWaitsCanBeGivenUp() {
    SchoolQueue queue = new SchoolQueue(1, 1);
    add(queue, 1, "a");

    queue.clear();

    assertThat(queue.next()).isEmpty();
    assertThat(done).isEmpty();
  }

  private boolean add(SchoolQueue queue, long school, String name) {
    return queue.add(school, new Task(() -> done.add(name), () -> signs.add(name)));
  }

  /** What a thread does. */
  private static Turn take(SchoolQueue queue) {
    Turn turn = queue.next().orElseThrow();
    turn.task().work().run();
    return turn;
  }
}
