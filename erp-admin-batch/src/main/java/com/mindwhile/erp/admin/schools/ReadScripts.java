package com.mindwhile.erp.admin.schools;

import com.mindwhile.erp.migration.SchoolDatabaseMigrator;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Looks at the migration scripts anew. */
@Named
@Dependent
public class ReadScripts extends AbstractBatchlet {

  @Inject private SchoolDatabaseMigrator migrator;

  @Override
  public String process() {
    migrator.readScripts();
    return "DONE";
  }
}
