package com.mindwhile.erp.http.problem;

import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.ProblemType;
import java.util.List;

/**
 * A problem document (RFC 9457). It never contains a class name, SQL, a stack trace or a value that
 * was refused.
 *
 * @param type identifies the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail this occurrence in words
 * @param instance the path that was asked for
 * @param requestId what to quote when asking for help
 * @param errors the fields that are wrong; null when it is not about fields
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String requestId,
    List<FieldViolation> errors) {

  /** The media type of problem documents. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** A problem of that kind at that path. */
  public static Problem of(
      ProblemType type,
      String detail,
      String instance,
      String requestId,
      List<FieldViolation> errors) {
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        detail,
        instance,
        requestId,
        errors.isEmpty() ? null : errors);
  }
}
