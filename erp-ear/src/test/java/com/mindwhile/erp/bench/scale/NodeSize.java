package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.load.Outcome;

/**
 * A node at some number of schools.
 *
 * @param schools how many there are, all used
 * @param startSeconds from its start to its first answers
 * @param outcome of {@code GET /students/{id}} on all of them
 * @param connections the most it had to their databases
 * @param heap what it kept after a full collection, in MiB
 */
public record NodeSize(
    int schools, double startSeconds, Outcome outcome, int connections, long heap) {}
