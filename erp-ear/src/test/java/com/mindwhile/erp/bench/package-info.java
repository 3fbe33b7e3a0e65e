/** The bench: the product, a peer and the limit of the machine under the same load in turn. */
package com.mindwhile.erp.bench;
