package com.mindwhile.erp.provisioning;

/**
 * How much there is of a school.
 *
 * @param bytes of tables and indexes, as the database server estimates; null without a database
 * @param tables how many; null without a database
 * @param users accounts that may sign in; null without a database
 * @param problem why the database could not be asked; null if it could or there is none
 */
public record SchoolFiguresView(Long bytes, Long tables, Long users, String problem) {}
