package com.mindwhile.erp.registry;

/**
 * A job as it concerns one school.
 *
 * @param job the job's id
 * @param name of the job, such as {@code migrate-schools}
 * @param status where the job stands, which may be for many schools
 * @param outcome what became of this school
 */
public record SchoolOperationView(
    long job, String name, OperationStatus status, String requestedBy, SchoolOutcomeView outcome) {}
