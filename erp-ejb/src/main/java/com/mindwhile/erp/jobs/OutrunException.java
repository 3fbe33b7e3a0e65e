package com.mindwhile.erp.jobs;

import com.mindwhile.erp.shared.ConflictException;

/** Another run has taken the place of this one. */
class OutrunException extends ConflictException {

  OutrunException() {
    super("The job goes on elsewhere");
  }
}
