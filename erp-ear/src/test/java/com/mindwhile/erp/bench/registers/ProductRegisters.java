package com.mindwhile.erp.bench.registers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mindwhile.erp.bench.BenchSchool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Hands registers in over the product's API. What that costs the client counts against the product,
 * so it is little: the thread that asks also waits, and what registers of a section have in common
 * is written once.
 */
final class ProductRegisters implements Contestant {

  private final URI address;
  private final BenchSchool school;
  private final RegisterDays days;
  private final Map<Long, String> marks = new ConcurrentHashMap<>();

  ProductRegisters(URI server, BenchSchool school, RegisterDays days) {
    this.address = server.resolve("/api/v1/attendance/registers");
    this.school = school;
    this.days = days;
  }

  @Override
  public String name() {
    return "product";
  }

  @Override
  public void hand() throws IOException {
    RegisterDays.Occasion occasion = days.next();
    HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
    call.setRequestMethod("POST");
    call.setDoOutput(true);
    call.setRequestProperty("X-Tenant-Subdomain", school.subdomain());
    call.setRequestProperty("Authorization", "Bearer " + school.token());
    call.setRequestProperty("Content-Type", "application/json");
    try (OutputStream body = call.getOutputStream()) {
      body.write(body(occasion).getBytes(UTF_8));
    }
    if (call.getResponseCode() != HttpURLConnection.HTTP_CREATED) {
      try (InputStream problem = call.getErrorStream()) {
        String said = problem == null ? "" : new String(problem.readAllBytes(), UTF_8);
        throw new IllegalStateException(call.getResponseCode() + ": " + said);
      }
    }
    try (InputStream answer = call.getInputStream()) {
      answer.readAllBytes();
    }
  }

  private String body(RegisterDays.Occasion occasion) {
    return "{\"day\":\""
        + occasion.day()
        + "\",\"sectionId\":"
        + occasion.section()
        + ",\"marks\":["
        + marks.computeIfAbsent(occasion.section(), section -> allPresent(occasion))
        + "]}";
  }

  private static String allPresent(RegisterDays.Occasion occasion) {
    return occasion
        .students()
        .mapToObj("{\"studentId\":%d,\"code\":\"P\"}"::formatted)
        .collect(Collectors.joining(","));
  }
}
