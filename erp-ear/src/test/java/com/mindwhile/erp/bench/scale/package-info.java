/** What becomes of one node as schools, students and clients grow. */
package com.mindwhile.erp.bench.scale;
