package com.mindwhile.erp.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrefixSearchTest {

  private static final PrefixSearch SEARCH = new PrefixSearch("Student", List.of("lastName"));
  private static final String NAMES =
      "select x.id as id from Student x where x.deletedAt is null and ";

  @Test
  void searchesNothingForNoText() {
    Conditions where = new Conditions();
    SEARCH.restrict(where, "s.id", " ", false);
    assertThat(where.where()).isEmpty();
  }

  @Test
  void searchesForTheBeginningOfAProperty() {
    Conditions where = new Conditions();
    SEARCH.restrict(where, "s.id", " ann ", false);
    assertThat(where.where())
        .isEqualTo(" where s.id in (" + NAMES + "x.lastName like :q escape '!')");
    assertThat(where.value("q")).isEqualTo("ann%");
  }

  @Test
  void takesWildcardsForWhatTheyAre() {
    Conditions where = new Conditions();
    SEARCH.restrict(where, "s.id", "50%_!", true);
    assertThat(where.value("q")).isEqualTo("50!%!_!!%");
    assertThat(where.where()).contains("x.deletedAt is not null");
  }

  @Test
  void findsBothNamesInEitherOrder() {
    Conditions where = new Conditions();
    SEARCH.restrict(where, "s.id", "ann  smi", false);
    assertThat(where.where())
        .isEqualTo(
            " where s.id in (select found.id from ("
                + NAMES
                + "x.lastName like :q escape '!' union "
                + NAMES
                + "x.lastName like :qHead1 escape '!' and x.firstName like :qTail1 escape '!' union "
                + NAMES
                + "x.lastName like :qTail1 escape '!' and x.firstName like :qHead1 escape '!') found)");
    assertThat(where.value("q")).isEqualTo("ann smi%");
    assertThat(where.value("qHead1")).isEqualTo("ann%");
    assertThat(where.value("qTail1")).isEqualTo("smi%");
  }
}
