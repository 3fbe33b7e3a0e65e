/**
 * What operators see of a running system: logs, health, metrics. Uses {@code tenancy}; nothing uses
 * it.
 */
package com.mindwhile.erp.observability;
