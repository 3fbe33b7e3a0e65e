package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code docs/walkthrough.md}, whose examples say what was sent and what came back. They stand
 * behind a comment with their name: the call, the status, the answer.
 */
final class Document {

  private static final Pattern EXAMPLE =
      Pattern.compile(
          "<!-- example: (?<name>[a-z-]+) -->\\s+```sh\\n(?<call>.*?)\\n```\\s+`(?<status>\\d{3})`"
              + "\\s+```json\\n(?<answer>.*?)\\n```",
          Pattern.DOTALL);
  private static final Pattern CALL =
      Pattern.compile("-X (?<method>[A-Z]+) \"\\$(?<plane>API|ADMIN)/(?<path>[^\"]+)\"");
  private static final Pattern CONDITION =
      Pattern.compile("-H '(?<name>[A-Za-z-]+): (?<value>[^']+)'");
  private static final Pattern BODY = Pattern.compile("-d '(?<body>[^']*)'");

  private final Map<String, Example> examples;

  private Document(Map<String, Example> examples) {
    this.examples = examples;
  }

  static Document read(Path file) throws IOException {
    Map<String, Example> examples = new TreeMap<>();
    Matcher each = EXAMPLE.matcher(Files.readString(file));
    while (each.find()) {
      String call = each.group("call");
      Matcher request = CALL.matcher(call);
      if (!request.find()) {
        throw new IllegalStateException("No call in " + each.group("name"));
      }
      Matcher condition = CONDITION.matcher(call);
      boolean conditional = condition.find();
      Matcher body = BODY.matcher(call);
      examples.put(
          each.group("name"),
          new Example(
              each.group("name"),
              request.group("plane"),
              request.group("method"),
              request.group("path"),
              conditional ? condition.group("name") : null,
              conditional ? condition.group("value") : null,
              body.find() ? json(body.group("body")) : null,
              Integer.parseInt(each.group("status")),
              json(each.group("answer"))));
    }
    return new Document(examples);
  }

  private static JsonNode json(String text) {
    try {
      return Client.JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(text, e);
    }
  }

  /** What the document says otherwise than it was; nothing if all is right. */
  List<String> differences(Map<String, Example> sent) {
    List<String> differences = new ArrayList<>();
    if (!examples.keySet().equals(sent.keySet())) {
      differences.add("The document has " + examples.keySet() + ", sent was " + sent.keySet());
    }
    examples.forEach(
        (name, written) -> {
          if (sent.containsKey(name)) {
            compare(written, sent.get(name), differences);
          }
        });
    return differences;
  }

  private static void compare(Example written, Example sent, List<String> differences) {
    String writtenCall = call(written);
    if (!writtenCall.equals(call(sent))) {
      differences.add(writtenCall + " was " + call(sent));
    }
    Likeness likeness = new Likeness(written.name(), differences);
    if (written.body() == null || sent.body() == null) {
      if (written.body() != sent.body()) {
        differences.add(written.name() + ": one has a body, the other none");
      }
    } else {
      likeness.body(written.body(), sent.body());
    }
    likeness.answer(written.status(), written.answer(), sent.answer());
  }

  private static String call(Example example) {
    return "%s: %s %s/%s %s %d"
        .formatted(
            example.name(),
            example.method(),
            example.plane(),
            example.path().replaceAll("(?<=[/=])\\d+", "{id}"),
            example.condition(),
            example.status());
  }
}
