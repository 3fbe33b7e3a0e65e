/** The school plane's REST API: a package per feature. Uses the services of the core. */
package com.mindwhile.erp.web;
