package com.mindwhile.erp.audit;

import com.mindwhile.erp.tenancy.School;

/**
 * Said before a super admin's call into a school is served. Who observes it writes it down; that it
 * cannot be written refuses the call.
 *
 * @param school the school that is entered
 * @param operation method and path
 */
public record SchoolAccess(School school, String operation) {}
