/** Benchmarks of what every request pays before its endpoint is reached. */
package com.mindwhile.erp.bench;
