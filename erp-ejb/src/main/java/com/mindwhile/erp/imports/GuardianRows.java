package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Guardians, known as in a students' file: by their e-mail addresses, or by their telephone numbers
 * where a row has no address. Whose guardians they are stays as it is.
 */
@ApplicationScoped
public class GuardianRows implements RowKind {

  /** Their columns are named as their fields are. */
  private static final String NO_PREFIX = "";

  private static final List<String> COLUMNS =
      GuardianCells.FIELDS.stream().map(field -> Cells.column(NO_PREFIX, field)).toList();

  @Inject private GuardianCells guardians;

  @Override
  public ImportKind kind() {
    return ImportKind.GUARDIANS;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public RowKey key() {
    return RowKey.firstOf("email", "phone");
  }

  @Override
  public Set<Permission> permissions(Collection<String> columns) {
    return Set.of(Permission.GUARDIANS_VIEW, Permission.GUARDIANS_EDIT);
  }

  @Override
  public RowTaking begin(List<Cells> rows) {
    GuardianContacts contacts = guardians.contacts(rows, List.of(NO_PREFIX));
    return row -> take(row, contacts);
  }

  private RowOutcome take(Cells row, GuardianContacts contacts) {
    GuardianCells.Person person = guardians.read(row, NO_PREFIX, contacts);
    if (!row.areFine()) {
      return RowOutcome.FAILED;
    }
    if (person.known() == null) {
      guardians.create(person, contacts);
      return RowOutcome.CREATED;
    }
    return guardians.update(person, contacts) ? RowOutcome.UPDATED : RowOutcome.UNCHANGED;
  }
}
