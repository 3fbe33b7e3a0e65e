package com.mindwhile.erp.launcher;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from Payara Micro's log what it deployed: it says it is ready even when an archive failed.
 */
record PayaraLog(String text) {

  private static final Pattern READY = Pattern.compile("Payara Micro .* ready in ");
  private static final Pattern FAILED_COMMAND = Pattern.compile("Boot Command \\S+ failed");
  private static final Pattern CONTEXT_ROOT = Pattern.compile("\"Context Root\": \"([^\"]*)\"");

  boolean isReady() {
    return READY.matcher(text).find();
  }

  /** Whether one of the commands before or after the boot failed; the server goes on regardless. */
  boolean hasFailedCommand() {
    return FAILED_COMMAND.matcher(text).find();
  }

  Set<String> contextRoots() {
    Set<String> roots = new TreeSet<>();
    Matcher matcher = CONTEXT_ROOT.matcher(text);
    while (matcher.find()) {
      roots.add(matcher.group(1));
    }
    return roots;
  }
}
