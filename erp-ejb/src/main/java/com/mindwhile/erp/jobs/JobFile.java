package com.mindwhile.erp.jobs;

/**
 * A file a job has made.
 *
 * @param name what a browser would save it as
 */
public record JobFile(String name, String mediaType, byte[] content) {}
