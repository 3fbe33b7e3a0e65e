package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberLookupTest {

  @Test
  void asksOnceForTheNumbersOfAllRows() {
    List<Collection<String>> asked = new ArrayList<>();
    Cells known = row(Map.of("number", "a-1"));
    Cells unknown = row(Map.of("number", "B-2"));
    Cells without = row(Map.of("name", "Ada"));

    NumberLookup<Long> lookup =
        new NumberLookup<>(
            "number",
            List.of(known, unknown, without),
            numbers -> {
              asked.add(numbers);
              return Map.of("A-1", 7L);
            });

    assertThat(asked).containsExactly(List.of("a-1", "B-2"));
    assertThat(lookup.holder(known)).isEqualTo(7L);
    assertThat(lookup.holder(unknown)).isNull();
    assertThat(lookup.holder(without)).isNull();
    assertThat(lookup.holders()).containsExactly(7L);
  }

  private static Cells row(Map<String, String> cells) {
    return new Cells(cells, null);
  }
}
