/**
 * Brings databases to the schema this release needs: the master registry and the schools'. Uses
 * {@code shared} alone; who migrates what when is the business of {@code registry} and of the batch
 * jobs.
 */
package com.mindwhile.erp.migration;
