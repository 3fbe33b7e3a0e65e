package com.mindwhile.erp.http;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import com.mindwhile.erp.shared.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads numbers, dates, booleans and enum values from paths and queries. What cannot be read is a
 * 400 that names the parameter, or in a path a 404: nothing has that id. A day is a {@link
 * CalendarDay}, without each parameter saying so.
 */
public class StrictParameters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          // as it is; unless told so, Jersey looks for a constructor at each request
          String.class, Function.identity(),
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          boolean.class, StrictParameters::readBoolean,
          Boolean.class, StrictParameters::readBoolean,
          LocalDate.class, StrictParameters::readDay);

  @Override
  public <T> ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    Function<String, ?> reader = type.isEnum() ? text -> readEnum(type, text) : READERS.get(type);
    return reader == null ? null : new Strict<>(reader, annotations);
  }

  private static boolean readBoolean(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static LocalDate readDay(String text) {
    LocalDate day = LocalDate.parse(text);
    if (!CalendarDay.Validator.holds(day)) {
      throw new IllegalArgumentException();
    }
    return day;
  }

  private static Object readEnum(Class<?> type, String text) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(text))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private record Strict<T>(Function<String, ?> reader, Annotation[] annotations)
      implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked")
    public T fromString(String text) {
      if (text == null) {
        return null;
      }
      try {
        return (T) reader.apply(text);
      } catch (IllegalArgumentException | DateTimeParseException unreadable) {
        throw refusal();
      }
    }

    private RuntimeException refusal() {
      if (Stream.of(annotations).anyMatch(PathParam.class::isInstance)) {
        return new NotFoundException("The resource");
      }
      String name =
          Stream.of(annotations)
              .filter(QueryParam.class::isInstance)
              .map(annotation -> ((QueryParam) annotation).value())
              .findFirst()
              .orElse("parameter");
      return new InvalidInputException(
          new FieldViolation(
              name, "UNREADABLE", "does not have the type or format of this parameter"));
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
