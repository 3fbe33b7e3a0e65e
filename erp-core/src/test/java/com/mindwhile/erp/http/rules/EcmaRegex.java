package com.mindwhile.erp.http.rules;

import java.util.regex.Pattern;

/**
 * Regular expressions of Java, which checks with them, that are ones of ECMA-262 with its flag
 * {@code u} as well, which clients read them as. What is not known to be in both is taken for
 * Java's alone: classes in classes and {@code &&}, possessive quantifiers and atomic groups, POSIX
 * classes, {@code \Q…\E}, flags such as {@code (?i)}.
 */
final class EcmaRegex {

  private static final String CATEGORY = "\\\\[pP]\\{[CLMNPSZ][a-z]?}";
  private static final String ESCAPE =
      "\\\\[dDwWsSnrtf]|\\\\u[0-9a-fA-F]{4}|\\\\[\\^$\\\\.*+?()\\[\\]{}|/]|" + CATEGORY;
  private static final String CLASS = "\\[\\^?(?:" + ESCAPE + "|\\\\-|&(?!&)|[^\\\\\\[\\]&])+]";
  private static final String ATOM = CLASS + "|" + ESCAPE + "|[^\\\\^$*+?()\\[\\]{}|]";
  private static final String QUANTIFIER = "(?:[*+?]|\\{[0-9]+(?:,[0-9]*)?})\\??";
  private static final String GROUP = "\\((?:\\?(?:[:=!]|<[=!]))?";

  private static final Pattern WHOLE =
      Pattern.compile("(?:[|^$]|" + GROUP + "|(?:\\)|" + ATOM + ")(?:" + QUANTIFIER + ")?)*");

  private EcmaRegex() {}

  /** Whether clients can read it, given that Java does. */
  static boolean isOne(String regex) {
    return WHOLE.matcher(regex).matches();
  }
}
