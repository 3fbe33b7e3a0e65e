package com.mindwhile.erp.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A school of the demo.
 *
 * @param code its short name, also the beginning of its admission numbers
 * @param subdomain its label in addresses
 * @param seed where its people's sequence begins
 * @param students how many it has
 * @param grades how many years of schooling it offers
 */
public record DemoSchool(
    String code,
    String subdomain,
    String name,
    String timeZone,
    String currency,
    String locale,
    long seed,
    int students,
    int grades) {

  /** The schools of the demo: a larger one and a smaller one, in different time zones. */
  public static final List<DemoSchool> ALL =
      List.of(
          new DemoSchool(
              "GRN",
              "greenwood",
              "Greenwood Public School",
              "Asia/Kolkata",
              "INR",
              "en-IN",
              20_260_601,
              300,
              8),
          new DemoSchool(
              "RIV",
              "riverside",
              "Riverside Academy",
              "Europe/London",
              "GBP",
              "en-GB",
              20_260_602,
              240,
              5));

  /** The user name of its first administrator. */
  public String administrator() {
    return "admin@" + subdomain + ".example";
  }

  /** The request that has the school provisioned. */
  public Map<String, Object> provisioning(String administratorPassword) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("code", code);
    request.put("name", name);
    request.put("subdomain", subdomain);
    request.put("timeZone", timeZone);
    request.put("currency", currency);
    request.put("locale", locale);
    request.put(
        "admin",
        Map.of(
            "email",
            administrator(),
            "firstName",
            "Alex",
            "lastName",
            "Admin",
            "password",
            administratorPassword));
    return request;
  }
}
