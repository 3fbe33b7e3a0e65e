package com.mindwhile.erp.attendance;

/**
 * A register that was handed in.
 *
 * @param first whether nobody had before
 */
public record Handed(RegisterView register, boolean first) {}
