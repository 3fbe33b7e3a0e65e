package com.mindwhile.erp.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalTime;

/**
 * Reads a time of day from its ISO 8601 text alone: no list of numbers, and no fraction of a
 * second, which the database would round.
 */
final class StrictTime extends StdDeserializer<LocalTime> {

  private static final long serialVersionUID = 1L;

  StrictTime() {
    super(LocalTime.class);
  }

  @Override
  public LocalTime deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalTime) context.handleUnexpectedToken(LocalTime.class, json);
    }
    try {
      LocalTime time = LocalTime.parse(json.getText());
      if (time.getNano() != 0) {
        throw new DateTimeException("A fraction of a second");
      }
      return time;
    } catch (DateTimeException none) {
      return (LocalTime)
          context.handleWeirdStringValue(
              LocalTime.class, json.getText(), "must be an ISO time of full seconds");
    }
  }
}
