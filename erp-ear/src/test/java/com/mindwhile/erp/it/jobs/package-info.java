/** Provisioning and migrating schools by the real jobs. */
package com.mindwhile.erp.it.jobs;
