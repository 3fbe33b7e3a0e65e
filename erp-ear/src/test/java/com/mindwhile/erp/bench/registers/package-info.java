/**
 * The bench of attendance: registers of forty students handed in to the product, and the same rows
 * written by a JDBC batch.
 */
package com.mindwhile.erp.bench.registers;
