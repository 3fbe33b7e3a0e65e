/**
 * What operators see of a running system: logs, health, metrics. Uses {@code tenancy} and the
 * migrations; nothing uses it.
 */
package com.mindwhile.erp.observability;
