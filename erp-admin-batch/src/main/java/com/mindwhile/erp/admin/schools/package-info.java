/** What the batch jobs execute, one batchlet each. The work and its rules are the core's. */
package com.mindwhile.erp.admin.schools;
