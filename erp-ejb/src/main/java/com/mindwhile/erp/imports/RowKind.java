package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A kind of file: what its columns are and what becomes of its rows. Works in the transaction of
 * its caller, through the services that REST uses.
 */
interface RowKind {

  ImportKind kind();

  /** The names of the columns there can be. */
  List<String> columns();

  /** The columns that say whom or what a row is about. */
  RowKey key();

  /**
   * What a caller must be permitted, besides importing.
   *
   * @param columns those of the file
   */
  Set<Permission> permissions(Collection<String> columns);

  /**
   * Whether a row is never done with others in a transaction, for what it holds is what others wait
   * for.
   */
  default boolean isAlone() {
    return false;
  }

  /**
   * Finds out what the transaction of some rows must hold before it reads anything. Asked before
   * that transaction, outside of any: a read in it would be older than the wait.
   *
   * @param columns those of the file
   * @param rows reads them, each with a key; what is noted in them is forgotten
   * @return holds it until the end of the transaction, as the first thing in it
   */
  default Runnable holdOf(Collection<String> columns, Supplier<List<Cells>> rows) {
    return () -> {};
  }

  /**
   * Begins to take some rows over: looks up at once, for all of them, what they are about.
   *
   * @param rows each has a key, and no two the same
   */
  RowTaking begin(List<Cells> rows);
}
