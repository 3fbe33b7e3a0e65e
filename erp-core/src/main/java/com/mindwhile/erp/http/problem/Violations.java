package com.mindwhile.erp.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.mindwhile.erp.shared.FieldViolation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Which fields are wrong, read from what Bean Validation and Jackson throw. Values are left out.
 */
public final class Violations {

  private Violations() {}

  /** What a constraint broken by a request says of its fields. */
  public static List<FieldViolation> of(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(Violations::of)
        .sorted((left, right) -> left.field().compareTo(right.field()))
        .toList();
  }

  static List<FieldViolation> of(JsonProcessingException failure) {
    if (!(failure instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return List.of();
    }
    String field =
        mapping.getPath().stream().map(Violations::name).collect(Collectors.joining("."));
    return List.of(
        failure instanceof UnrecognizedPropertyException
            ? new FieldViolation(field, "UNKNOWN_FIELD", "is not a field of this operation")
            : new FieldViolation(
                field, "UNREADABLE", "does not have the type or format of this field"));
  }

  private static String name(JsonMappingException.Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : reference.getFieldName();
  }

  private static FieldViolation of(ConstraintViolation<?> violation) {
    String constraint =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return new FieldViolation(
        field(violation.getPropertyPath()), code(constraint), violation.getMessage());
  }

  /** The path without the method and, for a body, without the parameter that holds it. */
  private static String field(Path path) {
    List<Path.Node> nodes =
        StreamSupport.stream(path.spliterator(), false)
            .filter(node -> node.getKind() != ElementKind.METHOD)
            .collect(Collectors.toCollection(ArrayList::new));
    if (nodes.size() > 1 && nodes.get(0).getKind() == ElementKind.PARAMETER) {
      nodes.remove(0);
    }
    return nodes.stream().map(Path.Node::toString).collect(Collectors.joining("."));
  }

  /** {@code NotBlank} becomes {@code NOT_BLANK}. */
  private static String code(String constraint) {
    return Stream.of(constraint.split("(?<=[a-z])(?=[A-Z])"))
        .map(word -> word.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining("_"));
  }
}
