/**
 * The platform's REST resources: schools, jobs, migrations, database servers. Thin: permission,
 * delegate, return. Uses {@code jobs} and the services of the core.
 */
package com.mindwhile.erp.admin.platform;
