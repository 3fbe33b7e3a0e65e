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
   * @param timeZone in which its days begin and end
   */
  public record Request(String label, String databaseServer, String timeZone) {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String TIME_ZONE = "Europe/Berlin";

    /** In the usual time zone. */
    public Request(String label, String databaseServer) {
      this(label, databaseServer, TIME_ZONE);
    }

    /** A school unlike all others of this run. */
    public static Request any() {
      return new Request("school-" + COUNT.incrementAndGet(), null);
    }

    /** The same on that database server. */
    public Request on(String server) {
      return new Request(label, server, timeZone);
    }

    /** The same in that time zone. */
    public Request in(String zone) {
      return new Request(label, databaseServer, zone);
    }

    /** Its first administrator. */
    public String adminUsername() {
      return "head@" + label + ".example";
    }

    /** As the API takes it. */
    public Map<String, Object> json() {
      Map<String, Object> json = jsonWithoutPassword();
      Map<String, String> admin = new HashMap<>(admin());
      admin.put("password", PASSWORD);
      json.put("admin", admin);
      return json;
    }

    /** The same without a password, which takes its time to be hashed: nobody will sign in. */
    public Map<String, Object> jsonWithoutPassword() {
      Map<String, Object> json = new HashMap<>();
      json.put("code", label);
      json.put("name", "School " + label);
      json.put("subdomain", label);
      json.put("timeZone", timeZone);
      json.put("currency", "EUR");
      json.put("locale", "en-GB");
      json.put("admin", admin());
      if (databaseServer != null) {
        json.put("databaseServer", databaseServer);
      }
      return json;
    }

    private Map<String, String> admin() {
      return Map.of("email", adminUsername(), "firstName", "Ada", "lastName", "Head");
    }
  }
}
