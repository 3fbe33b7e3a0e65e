package com.mindwhile.erp.attendance;

/**
 * That a register was handed in.
 *
 * @param id the register's
 * @param first whether nobody had before
 */
public record Handed(long id, boolean first) {}
