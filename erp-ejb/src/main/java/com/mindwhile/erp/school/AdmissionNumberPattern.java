package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.RuleBrokenException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a school writes its admission numbers, such as {@code {year}-{number:5}} for {@code
 * 2026-00042}: letters, digits, {@code - / . _} and, once each, {@code {year}} (four digits, may be
 * missing) and {@code {number}} or {@code {number:n}} (at least n digits, 1 to 9). With a year the
 * numbers begin anew every year.
 *
 * @param text the pattern as the school wrote it
 */
public record AdmissionNumberPattern(String text) {

  /** The longest admission number there can be. */
  public static final int MAX_LENGTH = 32;

  private static final String LITERAL = "[A-Za-z0-9/._-]*";
  private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]))?}");
  private static final String YEAR = "{year}";
  private static final int LONGEST_NUMBER = 12;

  public AdmissionNumberPattern {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      throw new RuleBrokenException("The pattern has no {number}");
    }
    String rest = number.replaceFirst("").replaceFirst("\\{year}", "");
    if (!rest.matches(LITERAL)) {
      throw new RuleBrokenException(
          "The pattern may have {number} once, {year} once, letters, digits and - / . _");
    }
    if (rest.length() + 4 + LONGEST_NUMBER > MAX_LENGTH) {
      throw new RuleBrokenException("Numbers of that pattern would be too long");
    }
  }

  /**
   * The admission number.
   *
   * @param year the year of admission
   * @param number how many numbers that sequence has given before, and one
   */
  public String format(int year, long number) {
    Matcher matcher = NUMBER.matcher(text);
    matcher.find();
    String width = matcher.group(1);
    String digits = width == null ? Long.toString(number) : ("%0" + width + "d").formatted(number);
    return matcher.replaceFirst(digits).replace(YEAR, "%04d".formatted(year));
  }

  /** The name of the sequence that counts the numbers of that year. */
  public String sequence(int year) {
    return text.contains(YEAR) ? "admission-number:" + year : "admission-number";
  }
}
