package com.mindwhile.erp.it.walkthrough;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of requests, with their fields in the order in which one would write them. */
final class Body {

  private Body() {}

  /** Of names and values in turn. */
  static Map<String, Object> of(Object... pairs) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put((String) pairs[i], pairs[i + 1]);
    }
    return body;
  }
}
