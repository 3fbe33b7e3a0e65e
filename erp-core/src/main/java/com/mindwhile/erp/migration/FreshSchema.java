package com.mindwhile.erp.migration;

/**
 * What a fresh school has on a database server.
 *
 * @param inventory to name by in what another one differs
 * @param tables to see that another one does not
 */
public record FreshSchema(SchemaInventory inventory, FreshTables tables) {}
