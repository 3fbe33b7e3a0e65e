package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import java.util.List;
import java.util.Set;

/**
 * A kind of file: what its columns are and what becomes of a row. Works in the transaction of its
 * caller, through the services that REST uses.
 */
interface RowKind {

  ImportKind kind();

  /** The names of the columns there can be. */
  List<String> columns();

  /** The column that says whom a row is about. */
  String key();

  /** What a caller must be permitted, besides importing. */
  Set<Permission> permissions();

  /**
   * Takes a row over. What is wrong with its cells is noted in them, and nothing is done then.
   *
   * @param row has a key
   * @throws com.mindwhile.erp.shared.DomainException if a rule does not allow it
   */
  RowOutcome take(Cells row);
}
