package com.mindwhile.erp.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WavesTest {

  @Test
  void growFromAsManyAsRunAtTheSameTime() {
    assertThat(sizes(Rollout.of(10), 200)).containsExactly(10, 20, 40, 80, 50);
  }

  @Test
  void areOfTheSizesSaidAndDoubleAfterwards() {
    assertThat(sizes(rollout(Set.of(), List.of(5, 50)), 500)).containsExactly(5, 50, 100, 200, 145);
    assertThat(sizes(rollout(Set.of(), List.of(10_000)), 500)).containsExactly(500);
  }

  @Test
  void beginWithTheCanariesIfThereAreAny() {
    assertThat(Waves.of(rollout(Set.of(3L, 5L), List.of(2)), ids(8)))
        .containsExactly(
            Map.entry(0, List.of(3L, 5L)),
            Map.entry(1, List.of(1L, 2L)),
            Map.entry(2, List.of(4L, 6L, 7L, 8L)));
    assertThat(Waves.of(Rollout.of(10), ids(8)).firstKey()).isEqualTo(1);
  }

  @Test
  void areAllOfThemHoweverMany() {
    assertThat(sizes(rollout(Set.of(), List.of(1)), 10_000).stream().mapToInt(size -> size).sum())
        .isEqualTo(10_000);
  }

  private static Rollout rollout(Set<Long> canaries, List<Integer> sizes) {
    return new Rollout(10, null, null, canaries, sizes, null, false);
  }

  private static List<Integer> sizes(Rollout rollout, int schools) {
    return Waves.of(rollout, ids(schools)).values().stream().map(List::size).toList();
  }

  private static List<Long> ids(int count) {
    return LongStream.rangeClosed(1, count).boxed().toList();
  }
}
