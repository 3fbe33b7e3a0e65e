package com.mindwhile.erp.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads a day from its ISO 8601 text alone: no instant cut short, no list of numbers. */
final class StrictDay extends StdDeserializer<LocalDate> {

  private static final long serialVersionUID = 1L;

  StrictDay() {
    super(LocalDate.class);
  }

  @Override
  public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
    }
    try {
      return LocalDate.parse(json.getText());
    } catch (DateTimeException none) {
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, json.getText(), "must be an ISO date");
    }
  }
}
