package com.mindwhile.erp.provisioning;

import com.mindwhile.erp.registry.OperationNotes;
import com.mindwhile.erp.registry.SchoolOutcomes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * What the workers of an operation have to note in the registry. One of them writes what all of
 * them have brought until then, while the others go on: under load a statement notes many schools,
 * else one at once. What is lost with the node is found out again, as the schools' own histories
 * say what has run.
 */
final class FleetJournal {

  private final long operationId;
  private final OperationNotes notes;
  private final SchoolOutcomes outcomes;
  private List<Entry> pending = new ArrayList<>();
  private boolean writing;
  private RuntimeException failure;

  FleetJournal(long operationId, OperationNotes notes, SchoolOutcomes outcomes) {
    this.operationId = operationId;
    this.notes = notes;
    this.outcomes = outcomes;
  }

  /** What happened to a school. */
  private sealed interface Entry {
    long schoolId();
  }

  private record Begun(long schoolId) implements Entry {}

  private record Unchanged(long schoolId) implements Entry {}

  private record Migrated(long schoolId, Result result) implements Entry {}

  private record Failed(long schoolId, String reason) implements Entry {}

  private record Result(String from, String to, String drift) {

    static Result of(SchoolMigration.Migrated done) {
      String drift = done.drift().stream().map(Object::toString).collect(Collectors.joining("\n"));
      return new Result(
          done.change().fromVersion(), done.change().toVersion(), drift.isEmpty() ? null : drift);
    }
  }

  /** Work on a school begins. */
  void begun(long schoolId) {
    add(new Begun(schoolId));
  }

  /** A school was migrated and verified. */
  void migrated(long schoolId, SchoolMigration.Migrated done) {
    add(new Migrated(schoolId, Result.of(done)));
  }

  /** A school could not be migrated. */
  void failed(long schoolId, String reason) {
    add(new Failed(schoolId, reason));
  }

  /** A school had nothing to be migrated. */
  void unchanged(long schoolId) {
    add(new Unchanged(schoolId));
  }

  /**
   * @throws RuntimeException why notes could not be written, such as {@link
   *     com.mindwhile.erp.registry.LeaseLostException}: nobody must go on then
   */
  private void add(Entry entry) {
    List<Entry> batch = toWrite(entry);
    while (!batch.isEmpty()) {
      try {
        write(batch);
      } catch (RuntimeException refused) {
        fail(refused);
        throw refused;
      }
      batch = next();
    }
  }

  private synchronized List<Entry> toWrite(Entry entry) {
    if (failure != null) {
      throw failure;
    }
    pending.add(entry);
    return writing ? List.of() : next();
  }

  private synchronized List<Entry> next() {
    List<Entry> batch = pending;
    pending = new ArrayList<>();
    writing = !batch.isEmpty();
    return batch;
  }

  private synchronized void fail(RuntimeException refused) {
    failure = refused;
    writing = false;
  }

  private void write(List<Entry> batch) {
    List<Long> begun = new ArrayList<>();
    List<Long> unchanged = new ArrayList<>();
    Map<Result, List<Long>> migrated = new LinkedHashMap<>();
    for (Entry entry : batch) {
      if (entry instanceof Begun) {
        begun.add(entry.schoolId());
      } else if (entry instanceof Migrated done) {
        migrated.computeIfAbsent(done.result(), r -> new ArrayList<>()).add(done.schoolId());
      } else if (entry instanceof Unchanged) {
        unchanged.add(entry.schoolId());
      }
    }
    ifAny(begun, (id, schools) -> notes.begun(id, schools, "migrate"));
    ifAny(unchanged, notes::unchanged);
    migrated.forEach(
        (result, schools) ->
            notes.migrated(operationId, schools, result.from(), result.to(), result.drift()));
    for (Entry entry : batch) {
      if (entry instanceof Failed failed) {
        outcomes.fail(operationId, failed.schoolId(), failed.reason());
      }
    }
  }

  private void ifAny(List<Long> schools, BiConsumer<Long, List<Long>> note) {
    if (!schools.isEmpty()) {
      note.accept(operationId, schools);
    }
  }
}
