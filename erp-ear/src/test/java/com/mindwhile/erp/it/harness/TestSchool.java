package com.mindwhile.erp.it.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A school that is in service.
 *
 * @param id in the registry
 * @param subdomain its label below the base domain
 * @param databaseName of its own database
 * @param adminUsername its first administrator; the password is {@link #PASSWORD}
 */
public record TestSchool(long id, String subdomain, String databaseName, String adminUsername) {

  /** The password of everybody in the tests. */
  public static final String PASSWORD = "Correct-horse-7-staple";

  /**
   * What is asked for.
   *
   * @param label code and subdomain
   * @param databaseServer the name of the server its database goes to, or null for any
   */
  public record Request(String label, String databaseServer) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A school unlike all others of this run. */
    public static Request any() {
      return new Request("school-" + COUNT.incrementAndGet(), null);
    }

    /** The same on that database server. */
    public Request on(String server) {
      return new Request(label, server);
    }

    /** Its first administrator. */
    public String adminUsername() {
      return "head@" + label + ".example";
    }

    /** As the API takes it. */
    public Map<String, Object> json() {
      Map<String, Object> json = new HashMap<>();
      json.put("code", label);
      json.put("name", "School " + label);
      json.put("subdomain", label);
      json.put("timeZone", "Europe/Berlin");
      json.put("currency", "EUR");
      json.put("locale", "en-GB");
      json.put(
          "admin",
          Map.of(
              "email",
              adminUsername(),
              "firstName",
              "Ada",
              "lastName",
              "Head",
              "password",
              PASSWORD));
      if (databaseServer != null) {
        json.put("databaseServer", databaseServer);
      }
      return json;
    }
  }
}
