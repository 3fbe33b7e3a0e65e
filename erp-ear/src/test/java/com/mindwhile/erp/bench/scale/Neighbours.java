package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.load.Outcome;

/**
 * A quiet school beside a busy one.
 *
 * @param alone what the quiet one saw while nobody else asked
 * @param beside what it saw while the other was at full load
 * @param busy what the other saw
 */
public record Neighbours(Outcome alone, Outcome beside, Outcome busy) {}
