/** The rules of the house, each proven by a fixture in {@code archfixtures} that breaks it. */
package com.mindwhile.erp.architecture;
