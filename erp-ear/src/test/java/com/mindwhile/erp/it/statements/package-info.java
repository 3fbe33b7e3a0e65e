/** What the endpoints ask their school's database, at 100,000 students. */
package com.mindwhile.erp.it.statements;
