package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.load.Outcome;

/**
 * Many clients on all schools for a long time.
 *
 * @param schools how many schools
 * @param clients how many requests were under way at once
 * @param outcome of {@code GET /students?page=}
 * @param connections the most the node had to the schools' databases
 * @param heap what it kept after a full collection at the end, in MiB
 */
public record Soak(int schools, int clients, Outcome outcome, int connections, long heap) {}
