/** CSV files as answers. */
package com.mindwhile.erp.web.csv;
