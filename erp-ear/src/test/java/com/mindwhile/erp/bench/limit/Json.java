package com.mindwhile.erp.bench.limit;

/** Writes one object, without nulls. */
final class Json {

  private final StringBuilder text;
  private boolean first = true;

  Json(int capacity) {
    text = new StringBuilder(capacity).append('{');
  }

  void text(String name, String value) {
    if (value == null) {
      return;
    }
    name(name);
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\');
      } else if (c < ' ') {
        throw new IllegalArgumentException("The bench's data have no control characters");
      }
      text.append(c);
    }
    text.append('"');
  }

  void number(String name, long value) {
    name(name);
    text.append(value);
  }

  void begin(String name) {
    name(name);
    text.append('{');
    first = true;
  }

  Json end() {
    text.append('}');
    first = false;
    return this;
  }

  private void name(String name) {
    if (!first) {
      text.append(',');
    }
    first = false;
    text.append('"').append(name).append("\":");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
