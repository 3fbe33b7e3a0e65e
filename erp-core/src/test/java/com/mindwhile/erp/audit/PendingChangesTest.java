package com.mindwhile.erp.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingChangesTest {

  private final PendingChanges pending = new PendingChanges();

  @Test
  void aNewRowComesWithItsCollections() {
    pending.note(created("1", "{\"amount\":10.00}"));
    pending.note(created("2", "{}"));

    pending.noteCollection(updated("1", "{\"lines\":[]}", "{\"lines\":[\"a\"]}"));
    pending.noteCollection(updated("2", "{\"lines\":[]}", "{\"lines\":[\"b\"]}"));

    assertThat(pending.changes())
        .containsExactly(
            created("1", "{\"amount\":10.00,\"lines\":[\"a\"]}"),
            created("2", "{\"lines\":[\"b\"]}"));
  }

  @Test
  void aCollectionOfARowThatWasThereIsAChange() {
    Change change = updated("3", "{\"lines\":[]}", "{\"lines\":[\"c\"]}");
    pending.note(created("1", "{}"));

    pending.noteCollection(change);

    assertThat(pending.changes()).containsExactly(created("1", "{}"), change);
  }

  private static Change created(String id, String after) {
    return new Change(Change.CREATED, "Invoice", id, null, after, null);
  }

  private static Change updated(String id, String before, String after) {
    return new Change("UPDATED", "Invoice", id, before, after, null);
  }
}
