/**
 * The tests of the whole, against a running installation: on Payara Micro with the two web archives
 * and on Payara Server with the enterprise archive.
 */
package com.mindwhile.erp.it;
