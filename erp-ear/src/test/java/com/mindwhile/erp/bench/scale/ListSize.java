package com.mindwhile.erp.bench.scale;

import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;

/**
 * A list of a school of some size.
 *
 * @param kind which list
 * @param students how many the school has
 * @param outcome of requests for it, one at a time
 */
public record ListSize(Load.Kind kind, int students, Outcome outcome) {}
