package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.BenchSchool;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;

/** Hands registers in over the product's API. */
final class ProductRegisters implements Contestant {

  private static final int CREATED = 201;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;
  private final BenchSchool school;
  private final RegisterDays days;

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
  public void hand() throws IOException, InterruptedException {
    RegisterDays.Occasion occasion = days.next();
    String marks =
        occasion
            .students()
            .mapToObj("{\"studentId\":%d,\"code\":\"P\"}"::formatted)
            .collect(Collectors.joining(","));
    String body =
        "{\"day\":\"%s\",\"sectionId\":%d,\"marks\":[%s]}"
            .formatted(occasion.day(), occasion.section(), marks);
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(address)
                .header("X-Tenant-Subdomain", school.subdomain())
                .header("Authorization", "Bearer " + school.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != CREATED) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
  }
}
