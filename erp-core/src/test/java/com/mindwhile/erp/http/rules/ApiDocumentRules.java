package com.mindwhile.erp.http.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the API document has to be that the build made of a web archive. */
public abstract class ApiDocumentRules {

  private static final String NOT_BLANK = "\\S";
  private static final String WHOLE_TEXT = "\\^\\(\\?:.*\\)\\$";

  private static final String ONE_BELOW = "(/\\{[^/]+})?";

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    document = new JsonMapper().readTree(Path.of("target/api/WEB-INF/openapi.json").toFile());
  }

  static Stream<JsonNode> operations() throws IOException {
    read();
    return document
        .path("paths")
        .valueStream()
        .flatMap(path -> path.properties().stream())
        .filter(entry -> !entry.getKey().equals("parameters"))
        .map(Map.Entry::getValue);
  }

  static Stream<Map.Entry<String, JsonNode>> schemas() throws IOException {
    read();
    return document.at("/components/schemas").properties().stream();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysWhatItIs(JsonNode operation) {
    assertThat(operation.path("operationId").asText()).matches("[a-z][A-Za-z]+");
    assertThat(operation.path("summary").asText()).isNotBlank();
    assertThat(operation.path("tags")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationSaysWhoMayUseIt(JsonNode operation) {
    long access =
        Stream.of("x-permission", "x-signed-in", "x-public").filter(operation::has).count();
    assertThat(access).isEqualTo(1);
    assertThat(operation.path("security").isEmpty()).isEqualTo(operation.has("x-public"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyOperationAnswersItsProblems(JsonNode operation) {
    JsonNode answers = operation.path("responses");
    List<String> expected = new ArrayList<>(List.of("401"));
    if (operation.has("x-permission")) {
      expected.add("403");
    }
    if (operation.has("requestBody")) {
      expected.addAll(List.of("400", "413", "415", "422"));
    }
    if (operation.path("parameters").toString().contains("IfMatch")) {
      expected.addAll(List.of("412", "428"));
    }
    assertThat(answers.propertyStream().map(Map.Entry::getKey)).containsAll(expected);
    assertThat(answers.propertyStream().map(Map.Entry::getKey))
        .filteredOn(status -> status.startsWith("2"))
        .isNotEmpty();
  }

  @Test
  void operationIdsAreUnique() throws IOException {
    List<String> ids = operations().map(it -> it.path("operationId").asText()).toList();
    Set<String> distinct = new HashSet<>(ids);
    assertThat(distinct).hasSameSizeAs(ids);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void everyValueHasAnExample(Map.Entry<String, JsonNode> schema) {
    assertThat(schema.getValue().path("properties").properties())
        .filteredOn(field -> !hasExample(field.getValue()))
        .isEmpty();
  }

  @Test
  void everyExampleIsOneOfItsSchema() {
    assertThat(document.findParents("example"))
        .isNotEmpty()
        .filteredOn(it -> !fits(it.path("example"), it.has("schema") ? it.path("schema") : it))
        .isEmpty();
  }

  @Test
  void everyPatternIsReadByClientsAsHere() {
    assertThat(document.findValuesAsText("pattern"))
        .isNotEmpty()
        .allMatch(EcmaRegex::isOne)
        .allMatch(pattern -> pattern.equals(NOT_BLANK) || pattern.matches(WHOLE_TEXT));
  }

  /** At the address that the answer names: below the list, or where there is but one. */
  @Test
  void whatWasMadeCanBeRead() {
    JsonNode paths = document.path("paths");
    assertThat(paths.properties())
        .filteredOn(path -> path.getValue().at("/post/responses/201").isObject())
        .isNotEmpty()
        .allMatch(
            path ->
                paths
                    .propertyStream()
                    .filter(it -> it.getKey().matches(Pattern.quote(path.getKey()) + ONE_BELOW))
                    .anyMatch(it -> answersOne(it.getValue().path("get"))));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(document.findValuesAsText("$ref"))
        .allMatch(reference -> !document.at(reference.substring(1)).isMissingNode());
  }

  /** Lists, and texts by their length and pattern. */
  private static boolean fits(JsonNode example, JsonNode schema) {
    String type = schema.path("type").asText();
    if (type.equals("array")) {
      return example.isArray()
          && example.valueStream().allMatch(item -> fits(item, schema.path("items")));
    }
    if (!type.equals("string")) {
      return true;
    }
    String text = example.asText();
    int length = text.codePointCount(0, text.length());
    return example.isTextual()
        && length >= schema.path("minLength").asInt()
        && length <= schema.path("maxLength").asInt(Integer.MAX_VALUE)
        && Pattern.compile(schema.path("pattern").asText()).matcher(text).find();
  }

  private static boolean answersOne(JsonNode operation) {
    String schema = operation.at("/responses/200/content/application~1json/schema/$ref").asText();
    return !schema.isEmpty() && !schema.startsWith("#/components/schemas/Page");
  }

  private static boolean hasExample(JsonNode value) {
    return value.has("$ref")
        || value.has("example")
        || value.has("examples")
        || List.of("boolean", "array").contains(value.path("type").asText());
  }
}
