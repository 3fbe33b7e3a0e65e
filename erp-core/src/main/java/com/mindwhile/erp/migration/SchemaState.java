package com.mindwhile.erp.migration;

import java.util.List;

/**
 * What a school's database has and lacks.
 *
 * @param version the newest it reached; null if it has no schema
 * @param missing the scripts that would run, in this order
 * @param halfWay whether a script stopped half way
 * @param current whether nothing would run and nothing is wrong
 */
public record SchemaState(String version, List<String> missing, boolean halfWay, boolean current) {}
