/**
 * Starts, stops and takes up batch jobs. What a job is about, how far it is and who carries it out
 * is in the registry's operations; Jakarta Batch only executes. Uses {@code registry} of the core.
 */
package com.mindwhile.erp.admin.jobs;
