/**
 * What the batch jobs execute: the steps of {@code provision-school} and {@code migrate-schools}.
 * They enter the work and the school, call the core and note the outcome; the rules are the core's.
 */
package com.mindwhile.erp.admin.schools;
