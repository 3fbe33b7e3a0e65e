package com.mindwhile.erp.registry;

import com.mindwhile.erp.tenancy.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Tells every node of a school that changed, once the change is committed. */
@ApplicationScoped
public class SchoolChangeNotice {

  @Inject private SchoolDirectory directory;

  void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SchoolChanged change) {
    directory.changed(change.schoolId());
  }
}
