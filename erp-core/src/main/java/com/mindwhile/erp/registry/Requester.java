package com.mindwhile.erp.registry;

import com.mindwhile.erp.rbac.WorkContext;

/** Who asked for an operation, and by which request. */
record Requester(String name, String requestId) {

  static Requester of(WorkContext work) {
    return new Requester(work.actor(), work.current().requestId());
  }
}
