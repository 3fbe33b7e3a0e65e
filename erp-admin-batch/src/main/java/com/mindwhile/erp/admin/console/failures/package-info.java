/** What an operator sees of a failure: a message at a field or above the page, or an error page. */
package com.mindwhile.erp.admin.console.failures;
