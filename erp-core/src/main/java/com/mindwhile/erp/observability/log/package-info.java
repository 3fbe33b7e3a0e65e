/**
 * What {@code logback.xml} names. In an enterprise archive the two lie beside Logback in its {@code
 * lib} folder, for Logback does not see into the modules. Uses nothing of the others.
 */
package com.mindwhile.erp.observability.log;
