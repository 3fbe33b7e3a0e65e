package com.mindwhile.erp.provisioning;

import java.sql.SQLException;

/** A school's database could not be made, changed or dropped; the message says why. */
public class ProvisioningException extends RuntimeException {

  ProvisioningException(String message) {
    super(message);
  }

  ProvisioningException(String what, SQLException failure) {
    super(what + ": " + failure.getMessage(), failure);
  }
}
