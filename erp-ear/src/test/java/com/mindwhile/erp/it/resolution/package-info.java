/**
 * Which school a request reaches, however it names it, and what it gets if the school is not in
 * service.
 */
package com.mindwhile.erp.it.resolution;
