/** What goes on when servers are killed, come back, or there are several of them. */
package com.mindwhile.erp.it.cluster;
