/** The school's users and roles over REST. */
package com.mindwhile.erp.web.users;
