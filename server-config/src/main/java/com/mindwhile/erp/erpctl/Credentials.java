package com.mindwhile.erp.erpctl;

/**
 * Who signs in.
 *
 * @param user name or e-mail address
 * @param password never shown
 */
record Credentials(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
