package com.mindwhile.erp.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.guardians.ContactHolder;
import com.mindwhile.erp.guardians.GuardianView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContactLookupTest {

  /** By what is asked for, since the database may take different texts for the same. */
  private final Map<String, ContactHolder> database = new TreeMap<>();

  private final List<Set<String>> asked = new ArrayList<>();

  private List<ContactHolder> answer(Collection<String> contacts) {
    asked.add(new TreeSet<>(contacts));
    return contacts.stream().filter(database::containsKey).map(database::get).toList();
  }

  private static ContactHolder holder(String contact, long id) {
    GuardianView guardian = new GuardianView(id, 0, "Gina", "Lee", contact, null, null, null, null);
    return new ContactHolder(contact, guardian, 1);
  }

  @Test
  void asksOnceForAll() {
    database.put("ann@x.example", holder("Ann@x.example", 1));

    ContactLookup lookup =
        new ContactLookup(this::answer, List.of("ann@x.example", "ANN@X.example", "bob@x.example"));

    assertThat(lookup.holder("Ann@X.example").orElseThrow().guardian().id()).isEqualTo(1);
    assertThat(lookup.holder("bob@x.example")).isEmpty();
    assertThat(asked).containsExactly(Set.of("ann@x.example", "bob@x.example"));
  }

  @Test
  void asksAgainForWhatChangedHands() {
    ContactLookup lookup = new ContactLookup(this::answer, List.of("ann@x.example", "+49 30 1"));
    database.put("Ann@x.example", holder("Ann@x.example", 2));

    lookup.forget("ANN@x.example");
    lookup.forget(null);

    assertThat(lookup.holder("Ann@x.example").orElseThrow().guardian().id()).isEqualTo(2);
    assertThat(lookup.holder("+49 30 1")).isEmpty();
    assertThat(asked).hasSize(2).last().isEqualTo(Set.of("Ann@x.example"));
  }

  @Test
  void otherLettersAreComparedByTheDatabase() {
    database.put("zoé@x.example", holder("zoe@x.example", 3));

    ContactLookup lookup =
        new ContactLookup(this::answer, List.of("zoé@x.example", "ann@x.example"));

    assertThat(lookup.holder("zoé@x.example").orElseThrow().guardian().id()).isEqualTo(3);
    assertThat(asked).containsExactly(Set.of("ann@x.example"), Set.of("zoé@x.example"));
  }

  @Test
  void whatTheDatabaseTakesForTheSameIsAskedOneByOne() {
    database.put("zoe@x.example", holder("zoé@x.example", 4));
    database.put("ann@x.example", holder("ann@x.example", 5));

    ContactLookup lookup =
        new ContactLookup(this::answer, List.of("zoe@x.example", "ann@x.example"));

    assertThat(lookup.holder("zoe@x.example").orElseThrow().guardian().id()).isEqualTo(4);
    assertThat(lookup.holder("ann@x.example").orElseThrow().guardian().id()).isEqualTo(5);
    assertThat(asked).hasSize(3);
  }
}
