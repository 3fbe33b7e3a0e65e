package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The examples as they would stand in the document, for who has to write it anew. */
final class ExampleFile {

  private static final Path FILE = Path.of("target", "walkthrough", "examples.md");
  private static final int LONG_LIST = 6;
  private static final int SHOWN_OF_A_LONG_LIST = 2;
  private static final int SHOWN_OF_A_TOKEN = 10;

  private ExampleFile() {}

  static void write(Map<String, Example> examples) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Example example : examples.values()) {
      text.append(text(example));
    }
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
  }

  private static String text(Example example) throws JsonProcessingException {
    StringBuilder call = new StringBuilder("erp -X " + example.method());
    call.append(" \"$%s/%s\"".formatted(example.plane(), example.path()));
    if (example.condition() != null) {
      call.append(" -H '%s: %s'".formatted(example.condition(), example.conditionValue()));
    }
    if (example.body() != null) {
      call.append(" -d '%s'".formatted(json(example.body())));
    }
    return "<!-- example: %s -->\n```sh\n%s\n```\n`%d`\n```json\n%s\n```\n\n"
        .formatted(example.name(), call, example.status(), json(example.answer()));
  }

  private static String json(JsonNode node) throws JsonProcessingException {
    return Client.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shortened(node));
  }

  private static JsonNode shortened(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object
          .properties()
          .forEach(
              it ->
                  copy.set(
                      it.getKey(),
                      it.getKey().endsWith("Token")
                          ? beginning(it.getValue())
                          : shortened(it.getValue())));
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      int shown = array.size() < LONG_LIST ? array.size() : SHOWN_OF_A_LONG_LIST;
      for (int i = 0; i < shown; i++) {
        copy.add(shortened(array.get(i)));
      }
      return copy;
    }
    return node;
  }

  private static JsonNode beginning(JsonNode token) {
    return TextNode.valueOf(token.asText().substring(0, SHOWN_OF_A_TOKEN) + "…");
  }
}
