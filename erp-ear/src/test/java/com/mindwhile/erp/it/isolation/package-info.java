/**
 * No school reaches another one's data, and nobody reaches more of their own than their role gives.
 */
package com.mindwhile.erp.it.isolation;
