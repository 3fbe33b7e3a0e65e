/**
 * What every feature needs and no feature owns: pages, failures, time. Uses nothing of the others.
 */
package com.mindwhile.erp.shared;
