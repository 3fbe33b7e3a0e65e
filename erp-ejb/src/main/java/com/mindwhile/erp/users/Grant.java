package com.mindwhile.erp.users;

import com.mindwhile.erp.rbac.Scope;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Comparator;

/**
 * A permission and the rows it reaches.
 *
 * @param permission its name, such as {@code students.view}
 * @param scope which rows
 */
public record Grant(
    @NotNull @Pattern(regexp = "[a-z_]{1,30}\\.[a-z_]{1,29}") String permission,
    @NotNull Scope scope)
    implements Comparable<Grant> {

  private static final Comparator<Grant> ORDER =
      Comparator.comparing(Grant::permission).thenComparing(Grant::scope);

  @Override
  public int compareTo(Grant other) {
    return ORDER.compare(this, other);
  }
}
