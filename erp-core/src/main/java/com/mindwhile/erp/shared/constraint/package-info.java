/**
 * Bean Validation constraints for what requests carry: the shape of a value, never a rule that
 * needs the database. Uses nothing of the other packages.
 */
package com.mindwhile.erp.shared.constraint;
