package com.mindwhile.erp.shared;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path in the request, such as {@code admin.email}
 * @param code a stable name of the broken constraint, such as {@code NOT_BLANK}
 * @param message for people; never contains the value that was refused
 */
public record FieldViolation(String field, String code, String message) {}
