package com.mindwhile.erp.attendance;

/**
 * That a register was handed in.
 *
 * @param register as it is then
 * @param first whether nobody had before
 */
public record Handed(RegisterView register, boolean first) {}
