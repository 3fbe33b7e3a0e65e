/** A service of another kind with a database per school, run from a folder outside the project. */
package com.mindwhile.erp.bench.peer;
