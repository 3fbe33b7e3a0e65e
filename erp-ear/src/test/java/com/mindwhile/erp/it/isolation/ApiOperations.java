package com.mindwhile.erp.it.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations a plane offers, as its OpenAPI document lists them. */
final class ApiOperations {

  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

  private ApiOperations() {}

  /**
   * One of them.
   *
   * @param path from the root, with its parameters in braces
   * @param needs a permission, or several with {@code or} between them, or {@link Recipe#NOTHING}
   *     or {@link Recipe#SIGNED_IN}
   * @param hasBody whether it takes one
   */
  record ApiOperation(String id, String method, String path, String needs, boolean hasBody) {}

  static List<ApiOperation> ofTheSchoolPlane(URI server) {
    return of(
        RestAssured.given()
            .accept("application/json")
            .get(server.resolve("/openapi"))
            .asByteArray(),
        "");
  }

  /** From where the build made it: the server shows it to operators at the console alone. */
  static List<ApiOperation> ofTheControlPlane() {
    try {
      return of(
          Files.readAllBytes(Path.of("../erp-admin-batch/target/api/WEB-INF/openapi.json")),
          "/admin");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ApiOperation> of(byte[] document, String context) {
    JsonNode paths = read(document).path("paths");
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          JsonNode operation = method.getValue();
          operations.add(
              new ApiOperation(
                  operation.path("operationId").asText(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  context + path.getKey(),
                  needs(operation),
                  operation.has("requestBody")));
        }
      }
    }
    return operations;
  }

  private static String needs(JsonNode operation) {
    if (operation.has("x-permission")) {
      return operation.path("x-permission").asText();
    }
    return operation.has("x-signed-in") ? Recipe.SIGNED_IN : Recipe.NOTHING;
  }

  private static JsonNode read(byte[] document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
