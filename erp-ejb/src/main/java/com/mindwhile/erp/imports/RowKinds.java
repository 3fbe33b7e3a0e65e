package com.mindwhile.erp.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The kinds of files there are. */
@ApplicationScoped
class RowKinds {

  @Inject @Any private Instance<RowKind> kinds;

  RowKind of(ImportKind kind) {
    return kinds.stream()
        .filter(each -> each.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing imports " + kind));
  }
}
