package com.mindwhile.erp.observability;

import com.mindwhile.erp.tenancy.ServerConnections;
import java.util.List;

/**
 * What an archive on a node says of itself now and then.
 *
 * @param at when, in milliseconds since 1970
 * @param archive which of the archives
 * @param lookups how often it looked a school up since its start
 * @param hits how many of these it answered by itself
 * @param connections to schools' databases, for each server it has some on
 */
public record NodeReport(
    long at, String archive, long lookups, long hits, List<ServerConnections> connections) {}
