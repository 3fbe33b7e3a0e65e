/** What is sent by mistake or in bad faith is refused with a problem, and leaves nothing behind. */
package com.mindwhile.erp.it.hostile;
