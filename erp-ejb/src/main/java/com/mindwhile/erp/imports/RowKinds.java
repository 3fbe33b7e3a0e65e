package com.mindwhile.erp.imports;

import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.WorkContext;
import com.mindwhile.erp.shared.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The kinds of files there are. */
@ApplicationScoped
class RowKinds {

  @Inject @Any private Instance<RowKind> kinds;
  @Inject private WorkContext work;

  RowKind of(ImportKind kind) {
    return kinds.stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing imports " + kind));
  }

  /**
   * Checks that the caller may import, and do by hand what a file with these columns does.
   *
   * @throws ForbiddenException if not
   */
  void requirePermitted(ImportKind kind, List<String> columns) {
    Caller caller = work.caller();
    if (!caller.may(Permission.IMPORTS_RUN)
        || !of(kind).permissions(columns).stream().allMatch(caller::may)) {
      throw new ForbiddenException("The caller may not make and change what the file is about");
    }
  }
}
