package com.mindwhile.erp.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a {@code PATCH}: a JSON Merge Patch (RFC 7396). */
@Schema(
    type = SchemaType.OBJECT,
    description =
        "A JSON Merge Patch (RFC 7396) of what PUT takes: the fields to change, null to clear one")
public final class MergePatch {

  /** The media type of a merge patch; plain JSON is taken for one too. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectNode changes;

  /** A patch that changes the fields of this object. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public MergePatch(ObjectNode changes) {
    this.changes = changes;
  }

  /**
   * What the patch makes of an input.
   *
   * @throws IllegalArgumentException caused by a {@code JsonProcessingException}, if that is no
   *     such input any more
   * @throws ConstraintViolationException if it is not a valid one
   */
  public <T> T applyTo(T current, Validator validator) {
    T merged = mergedInto(current);
    Set<ConstraintViolation<T>> violations = validator.validate(merged);
    if (!violations.isEmpty()) {
      throw new ConstraintViolationException(violations);
    }
    return merged;
  }

  /** The input with the changes, valid or not. */
  <T> T mergedInto(T current) {
    ObjectNode document = Json.MAPPER.valueToTree(current);
    merge(document, changes);
    @SuppressWarnings("unchecked")
    T merged = (T) Json.MAPPER.convertValue(document, current.getClass());
    return merged;
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    for (Map.Entry<String, JsonNode> change : patch.properties()) {
      String name = change.getKey();
      if (!(change.getValue() instanceof ObjectNode inner)) {
        target.set(name, change.getValue());
      } else if (target.get(name) instanceof ObjectNode present) {
        merge(present, inner);
      } else {
        merge(target.putObject(name), inner);
      }
    }
  }
}
