package com.mindwhile.erp.migration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import javax.sql.DataSource;

/** Refuses to start on a master registry that has not this release's schema. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrySchemaCheck {

  @Resource(lookup = "jdbc/erpRegistry")
  private DataSource registry;

  @PostConstruct
  void check() {
    new RegistryMigrator(registry).requireCurrent();
  }
}
