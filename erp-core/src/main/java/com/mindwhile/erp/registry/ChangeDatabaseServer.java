package com.mindwhile.erp.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * The request to change how much of a database server is used.
 *
 * @param connectionBudget how many connections all schools together may open there, shared out
 *     among the nodes
 * @param schoolLimit how many schools it may hold; those that are there stay
 * @param acceptingSchools whether new schools go there
 */
public record ChangeDatabaseServer(
    @NotNull @Min(1) @Max(100_000) Integer connectionBudget,
    @NotNull @Min(0) @Max(100_000) Integer schoolLimit,
    @NotNull Boolean acceptingSchools) {}
