/** The control plane: platform REST API, batch jobs, console. Uses the services of the core. */
package com.mindwhile.erp.admin;
