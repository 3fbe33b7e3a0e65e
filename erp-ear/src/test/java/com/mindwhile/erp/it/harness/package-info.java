/**
 * What the tests of the whole stand on: one installation for all of them, schools made by the real
 * job, people made over the API, and the ways to call them.
 */
package com.mindwhile.erp.it.harness;
