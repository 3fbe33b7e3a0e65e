package com.mindwhile.erp.launcher.demo;

import java.util.List;

/** A school of the demo and who can sign in there. */
public record DemoAccess(long id, String subdomain, String name, List<User> users) {

  /** Copies the list. */
  public DemoAccess {
    users = List.copyOf(users);
  }

  /** Somebody who can sign in. */
  public record User(String role, String username, String password) {}
}
