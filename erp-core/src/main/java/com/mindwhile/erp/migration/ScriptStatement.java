package com.mindwhile.erp.migration;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a script.
 *
 * @param line of the script it begins at
 */
record ScriptStatement(String sql, int line) {

  private static final int SHOWN_CHARACTERS = 500;

  /** What statements begin with that commit by themselves. */
  private static final Set<String> OF_SCHEMA =
      Set.of("alter", "create", "drop", "rename", "truncate");

  /** What others begin with that leave nothing behind in their session. */
  private static final Set<String> OF_ROWS = Set.of("insert", "update", "delete");

  /** Without comments before it. */
  private static final Pattern WORDS =
      Pattern.compile("(?:\\s|--[^\\n]*\\n|#[^\\n]*\\n)*(\\w+)\\s+(\\w+)", Pattern.DOTALL);

  /** Whether it commits by itself. */
  boolean changesSchema() {
    return beginsWith(OF_SCHEMA);
  }

  /** Whether a roll-back undoes it. */
  boolean changesRows() {
    return beginsWith(OF_ROWS);
  }

  /** Whether the next user of the connection notices nothing. */
  boolean leavesSessionAlone() {
    return (beginsWith(OF_SCHEMA) || beginsWith(OF_ROWS)) && !sql.contains("@");
  }

  private boolean beginsWith(Set<String> verbs) {
    Matcher words = WORDS.matcher(sql);
    return words.lookingAt()
        && verbs.contains(words.group(1).toLowerCase(Locale.ROOT))
        && !words.group(2).equalsIgnoreCase("temporary");
  }

  /** On one line, of a length that can be shown. */
  String shortened() {
    String oneLine = sql.strip().replaceAll("\\s+", " ");
    return oneLine.length() <= SHOWN_CHARACTERS
        ? oneLine
        : oneLine.substring(0, SHOWN_CHARACTERS) + "…";
  }
}
