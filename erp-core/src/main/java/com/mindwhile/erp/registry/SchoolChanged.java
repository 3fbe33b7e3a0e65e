package com.mindwhile.erp.registry;

/** A school's row changes in the running transaction. */
record SchoolChanged(long schoolId) {}
