/**
 * The operators' console: a backing bean for each page, over the same services as the platform's
 * REST API. Beans see neither an entity manager nor an exception: services throw, and {@code
 * failures} tells the operator.
 */
package com.mindwhile.erp.admin.console;
