/**
 * Encryption of the secrets the platform has to keep: database passwords and signing keys. Uses
 * nothing of the others.
 */
package com.mindwhile.erp.security.vault;
