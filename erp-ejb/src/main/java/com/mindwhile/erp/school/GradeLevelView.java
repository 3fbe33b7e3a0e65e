package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.Versioned;

/**
 * A grade level.
 *
 * @param position where it stands among the others
 */
public record GradeLevelView(long id, int version, String name, int position)
    implements Versioned {}
