package com.mindwhile.erp.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations the school plane offers, as its OpenAPI document lists them. */
final class ApiOperations {

  private static final String API = "/api/v1";
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

  private ApiOperations() {}

  /**
   * One of them.
   *
   * @param path from the root, with its parameters in braces
   */
  record ApiOperation(String id, String method, String path) {}

  static List<ApiOperation> of(URI server) {
    JsonNode paths = document(server).path("paths");
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey()) && isOfTheSchoolPlane(path.getKey())) {
          operations.add(
              new ApiOperation(
                  method.getValue().path("operationId").asText(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey().startsWith(API + "/") ? path.getKey() : API + path.getKey()));
        }
      }
    }
    return operations;
  }

  private static boolean isOfTheSchoolPlane(String path) {
    return !path.startsWith("/admin/") && !path.startsWith("/.well-known/");
  }

  private static JsonNode document(URI server) {
    try {
      return new ObjectMapper()
          .readTree(
              RestAssured.given()
                  .accept("application/json")
                  .get(server.resolve("/openapi"))
                  .asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
