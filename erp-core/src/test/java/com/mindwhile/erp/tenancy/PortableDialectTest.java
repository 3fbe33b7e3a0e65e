package com.mindwhile.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.dialect.RowLockStrategy;
import org.junit.jupiter.api.Test;

/** MariaDB knows neither {@code for update of} nor {@code for share}. */
class PortableDialectTest {

  private final PortableDialect dialect = new PortableDialect();

  @Test
  void locksRowsWithoutNamingTheirTable() {
    assertThat(dialect.getWriteRowLockStrategy()).isEqualTo(RowLockStrategy.NONE);
    assertThat(dialect.getReadRowLockStrategy()).isEqualTo(RowLockStrategy.NONE);
    assertThat(dialect.getWriteLockString("a", -1)).isEqualTo(" for update");
    assertThat(dialect.getReadLockString("a", -1)).isEqualTo(" lock in share mode");
  }
}
