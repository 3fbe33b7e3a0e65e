package com.mindwhile.erp.registry;

import jakarta.ejb.ApplicationException;

/** Another node carries the operation out now: whatever this one was about to do it must not. */
@ApplicationException(rollback = true)
public class LeaseLostException extends RuntimeException {

  LeaseLostException(Long operationId) {
    super("This node has no lease on operation " + operationId + " any more");
  }
}
