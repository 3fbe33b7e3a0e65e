package com.mindwhile.erp.http.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The values the document shows as examples: of a field of one schema ({@code
 * StudentInput.lastName}) or of every field of that name.
 */
record Examples(Map<String, Object> values) {

  static Examples load() {
    try (InputStream file = Examples.class.getResourceAsStream("examples.json")) {
      return new Examples(new JsonMapper().readValue(file, new TypeReference<>() {}));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The example, or null if none is known. */
  Object of(String schema, String field) {
    Object own = values.get(schema + "." + field);
    if (own != null) {
      return own;
    }
    return values.containsKey(field) || !field.endsWith("Id")
        ? values.get(field)
        : values.get("id");
  }
}
