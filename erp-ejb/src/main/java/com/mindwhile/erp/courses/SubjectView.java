package com.mindwhile.erp.courses;

import com.mindwhile.erp.shared.Versioned;

/**
 * A subject.
 *
 * @param code a short form; null if it has none
 */
public record SubjectView(long id, int version, String name, String code) implements Versioned {}
