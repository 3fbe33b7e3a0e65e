/**
 * {@code erpctl}, the operators' command line: keys, installation and super admins directly,
 * schools and jobs through the control plane's REST API.
 *
 * <p>Secrets come from the environment, from files only their owner can read or from the terminal,
 * never from arguments, which every user of a machine can see. A command is a class; what they
 * share are option groups and {@link com.mindwhile.erp.launcher.rest.RestApi}.
 */
package com.mindwhile.erp.erpctl;
