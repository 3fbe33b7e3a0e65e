package com.mindwhile.erp.it.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Compares what the document shows with what was. Of ids, of numbers the school gives and of what
 * depends on the day of the run it is only said of what kind they are; of long lists the beginning
 * is shown; of an answer some fields can be left out, of a body none. How far accepted work is in
 * the moment of its answer is chance.
 */
final class Likeness {

  private static final Pattern ANOTHER_EACH_TIME =
      Pattern.compile(
          "id|.*Ids?|.*At|.*Until|number|(admission|invoice|receipt)Number|version|decidedOn"
              + "|receivedOn|asOf|.*Token|instance");
  private static final Pattern PROGRESS = Pattern.compile("status|startedAt|done|total");
  private static final int ACCEPTED = 202;

  private final String name;
  private final List<String> differences;

  Likeness(String name, List<String> differences) {
    this.name = name;
    this.differences = differences;
  }

  /** Adds what differs in a body. */
  void body(JsonNode written, JsonNode sent) {
    compare("body", written, sent, true);
  }

  /** Adds what differs in an answer of that status. */
  void answer(int status, JsonNode written, JsonNode received) {
    if (status == ACCEPTED && written instanceof ObjectNode answer) {
      ObjectNode lasting = answer.deepCopy();
      lasting.remove(
          answer.properties().stream()
              .map(Map.Entry::getKey)
              .filter(field -> PROGRESS.matcher(field).matches())
              .toList());
      compare("answer", lasting, received, false);
    } else {
      compare("answer", written, received, false);
    }
  }

  private void compare(String where, JsonNode written, JsonNode real, boolean whole) {
    if (written.getNodeType() != real.getNodeType()) {
      differ(where, written, real);
    } else if (written.isObject()) {
      if (whole && written.size() != real.size()) {
        differ(where, written, real);
      }
      written
          .properties()
          .forEach(
              field -> {
                JsonNode its = real.path(field.getKey());
                String there = where + "." + field.getKey();
                if (!ANOTHER_EACH_TIME.matcher(field.getKey()).matches()) {
                  compare(there, field.getValue(), its, whole);
                } else if (field.getValue().getNodeType() != its.getNodeType()) {
                  differ(there, field.getValue(), its);
                }
              });
    } else if (written.isArray()) {
      if (written.size() > real.size() || written.isEmpty() != real.isEmpty()) {
        differ(where, written, real);
      }
      for (int i = 0; i < Math.min(written.size(), real.size()); i++) {
        compare(where + "[" + i + "]", written.path(i), real.path(i), whole);
      }
    } else if (written.isNumber()) {
      if (written.decimalValue().compareTo(real.decimalValue()) != 0) {
        differ(where, written, real);
      }
    } else if (!written.equals(real)) {
      differ(where, written, real);
    }
  }

  private void differ(String where, JsonNode written, JsonNode real) {
    differences.add("%s, %s: written %s, was %s".formatted(name, where, written, real));
  }
}
