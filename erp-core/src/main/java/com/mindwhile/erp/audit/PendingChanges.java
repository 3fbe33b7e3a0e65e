package com.mindwhile.erp.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a transaction has changed and not written into the audit log yet. */
class PendingChanges {

  /** A row that is audited. */
  private record Row(String entity, String id) {}

  private final List<Change> changes = new ArrayList<>();
  private final Map<Row, Integer> created = new HashMap<>();

  /** Notes a change of a row. */
  void note(Change change) {
    if (change.action().equals(Change.CREATED)) {
      created.put(new Row(change.entity(), change.entityId()), changes.size());
    }
    changes.add(change);
  }

  /**
   * Notes that a row got a collection. One that is new came with it: nobody has changed anything,
   * though the database writes the collection after the row.
   */
  void noteCollection(Change change) {
    Integer row = created.get(new Row(change.entity(), change.entityId()));
    if (row == null) {
      changes.add(change);
    } else {
      changes.set(row, changes.get(row).with(change.after()));
    }
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }
}
