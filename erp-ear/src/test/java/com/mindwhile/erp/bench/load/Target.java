package com.mindwhile.erp.bench.load;

import java.net.URI;
import java.nio.file.Path;

/**
 * A contestant as a load generator sees it.
 *
 * @param name what the report calls it
 * @param baseUrl where it answers
 * @param schoolHeader the header that names the school
 * @param schools a file with a line {@code school token} for each school
 * @param students how many students each school has, with the ids from 1
 * @param postKind the kind of body its {@code POST} takes, see {@code load.lua}
 */
public record Target(
    String name, URI baseUrl, String schoolHeader, Path schools, int students, String postKind) {}
