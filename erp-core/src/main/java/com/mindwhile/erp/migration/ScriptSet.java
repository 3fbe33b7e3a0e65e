package com.mindwhile.erp.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The scripts that make a kind of database, in the order in which they run: by version, then those
 * that run again whenever they change. Read once and shared by all databases.
 */
final class ScriptSet {

  private static final String SQL = "SQL";
  private static final int MOST_DECISIONS = 1_000;

  private final List<Script> scripts;
  private final NavigableMap<MigrationVersion, Script> versioned = new TreeMap<>();
  private final Map<String, Script> repeatable = new HashMap<>();
  private final Set<String> tables = new TreeSet<>();

  /** Most databases of a fleet have the same history. */
  private final Map<List<SchemaHistory.Run>, Optional<List<Script>>> decided =
      new ConcurrentHashMap<>();

  ScriptSet(List<Script> inOrder) {
    scripts = List.copyOf(inOrder);
    for (Script script : scripts) {
      if (script.isRepeatable()) {
        repeatable.put(script.description(), script);
      } else {
        versioned.put(script.version(), script);
      }
      script.apply(tables);
    }
  }

  /** The tables there are once all of them have run. */
  Set<String> tables() {
    return Set.copyOf(tables);
  }

  /** The newest version they bring a database to; null if none has one. */
  String newest() {
    return versioned.isEmpty() ? null : versioned.lastKey().getVersion();
  }

  /**
   * The scripts by which a database came to a version, without those that run again and again: they
   * make no tables. Empty if none brings one to it.
   */
  List<Script> upTo(String version) {
    MigrationVersion last = MigrationVersion.fromVersion(version);
    if (!versioned.containsKey(last)) {
      return List.of();
    }
    return List.copyOf(versioned.headMap(last, true).values());
  }

  /**
   * Which scripts a database with that history lacks. Empty if that is not plain to see, because a
   * script was changed after it ran, is missing, came out of order or did not come from a file:
   * Flyway decides about such a history.
   */
  Optional<List<Script>> missingIn(SchemaHistory history) {
    if (decided.size() > MOST_DECISIONS) {
      decided.clear();
    }
    return decided.computeIfAbsent(history.runs(), runs -> missing(history));
  }

  private Optional<List<Script>> missing(SchemaHistory history) {
    Set<Script> done = new HashSet<>();
    for (SchemaHistory.Run run : history.successful()) {
      Script script = scriptOf(run);
      if (script == null || !run.type().equals(SQL)) {
        return Optional.empty();
      }
      boolean unchanged = script.checksum().equals(run.checksum());
      if (!script.isRepeatable()
          && !(unchanged
              && script.description().equals(run.description())
              && !done.contains(script))) {
        return Optional.empty();
      }
      if (unchanged) {
        done.add(script);
      } else {
        done.remove(script);
      }
    }
    List<Script> missing = scripts.stream().filter(script -> !done.contains(script)).toList();
    return followsOn(missing, done) ? Optional.of(missing) : Optional.empty();
  }

  /** The script that ran then; null if there is none of its name any more. */
  Script scriptOf(SchemaHistory.Run run) {
    return run.version() == null
        ? repeatable.get(run.description())
        : versioned.get(MigrationVersion.fromVersion(run.version()));
  }

  /** Whether no script that is missing belongs before one that has run. */
  private static boolean followsOn(List<Script> missing, Set<Script> done) {
    MigrationVersion newest =
        done.stream()
            .filter(script -> !script.isRepeatable())
            .map(Script::version)
            .max(MigrationVersion::compareTo)
            .orElse(MigrationVersion.EMPTY);
    return missing.stream()
        .allMatch(script -> script.isRepeatable() || script.version().compareTo(newest) > 0);
  }
}
