/** The school plane's REST API: a package per feature. Uses the school's services. */
package com.mindwhile.erp.web;
