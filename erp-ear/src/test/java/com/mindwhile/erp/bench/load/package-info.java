/** How a contestant is loaded: wrk as a process of its own, and what it counts. */
package com.mindwhile.erp.bench.load;
