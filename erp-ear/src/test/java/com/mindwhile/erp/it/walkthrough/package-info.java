/**
 * One year of a school, through the API alone, as {@code docs/walkthrough.md} tells it. The
 * chapters send what {@link com.mindwhile.erp.it.walkthrough.SchoolYear} plans; what has to come
 * out is reckoned beside, from the same plan, by plain arithmetic and without the product's code.
 */
package com.mindwhile.erp.it.walkthrough;
