/**
 * The people of the demo's schools: invented by a seeded generator, the same at every start. Pure
 * functions; what brings them into the system is elsewhere.
 */
package com.mindwhile.erp.launcher.demo;
