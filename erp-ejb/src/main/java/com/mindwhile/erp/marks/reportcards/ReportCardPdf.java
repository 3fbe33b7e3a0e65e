package com.mindwhile.erp.marks.reportcards;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.school.GradingMode;
import com.mindwhile.erp.shared.pdf.Sheet;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Report cards to print, on A4, each beginning on a page of its own: the school, the student, the
 * courses with their results, averages, attendance, remarks, and room to sign.
 */
final class ReportCardPdf {

  private static final float TEXT = 10;
  private static final float SMALL = 8.5f;
  private static final float TITLE = 20;
  private static final float SUBTITLE = 12;
  private static final float LABEL = 92;
  private static final float SIGNATURES = 70;
  private static final float SIGNATURE_WIDTH = 150;

  private final String school;
  private final GradingMode mode;
  private final NumberFormat figures;
  private final DateTimeFormatter days;
  private final LocalDate printedOn;

  /**
   * Of a school.
   *
   * @param mode whether grades, grade points and their average are printed beside percentages
   * @param locale how figures and days are written
   */
  ReportCardPdf(String school, GradingMode mode, Locale locale, LocalDate printedOn) {
    this.school = school;
    this.mode = mode;
    this.printedOn = printedOn;
    figures = NumberFormat.getNumberInstance(Sheet.withDigits(locale));
    figures.setMinimumFractionDigits(2);
    figures.setMaximumFractionDigits(2);
    days = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
  }

  /** One file of them all. */
  byte[] toBytes(List<ReportCardView> cards) {
    try (Sheet sheet = new Sheet(PDRectangle.A4, "Report cards, " + cards.get(0).term())) {
      for (int i = 0; i < cards.size(); i++) {
        if (i > 0) {
          sheet.nextPage();
        }
        card(sheet, cards.get(i));
      }
      return sheet.toBytes();
    }
  }

  private void card(Sheet sheet, ReportCardView card) {
    head(sheet, card);
    facts(sheet, card);
    courses(sheet, card);
    averages(sheet, card);
    attendance(sheet, card.attendance());
    remarks(sheet, card.remarks());
    signatures(sheet);
  }

  private void head(Sheet sheet, ReportCardView card) {
    float middle = (sheet.left() + sheet.right()) / 2;
    sheet.line(TITLE);
    sheet.textAround(school, TITLE, middle);
    sheet.gap(4);
    sheet.line(SUBTITLE);
    sheet.textAround("Report card", SUBTITLE, middle);
    sheet.line(TEXT);
    sheet.textAround(card.term() + ", " + card.academicYear(), TEXT, middle);
    sheet.gap(4);
    sheet.rule();
    sheet.gap(10);
  }

  private void facts(Sheet sheet, ReportCardView card) {
    facts(
        sheet,
        "Student",
        card.firstName() + " " + card.lastName(),
        "Admission number",
        card.admissionNumber());
    facts(sheet, "Class", card.gradeLevel() + ", " + card.sectionName(), "Term", card.term());
    sheet.gap(14);
  }

  private void facts(Sheet sheet, String left, String leftValue, String right, String value) {
    float second = (sheet.left() + sheet.right()) / 2 + 10;
    sheet.line(TEXT);
    sheet.text(left, TEXT, sheet.left(), sheet.left() + LABEL);
    sheet.text(leftValue, TEXT, sheet.left() + LABEL, second - 6);
    sheet.text(right, TEXT, second, second + LABEL);
    sheet.text(value, TEXT, second + LABEL, sheet.right());
    sheet.gap(3);
  }

  private void courses(Sheet sheet, ReportCardView card) {
    boolean ranked = card.courses().stream().anyMatch(course -> course.rank() != null);
    row(
        sheet,
        true,
        List.of(
            "Subject",
            "Course",
            "Teacher",
            "Result in %",
            "Grade",
            "Points",
            ranked ? "Rank" : ""));
    sheet.gap(4);
    for (TermCourseView course : card.courses()) {
      row(
          sheet,
          false,
          List.of(
              course.subject(),
              course.course(),
              course.teacher(),
              figure(course.percentage(), "excused"),
              course.grade() == null ? "" : course.grade(),
              figure(course.points(), ""),
              rank(course.rank(), course.ranked())));
      sheet.rule();
    }
    sheet.gap(10);
  }

  /** Subject, course and teacher from the left, figures to their right edges. */
  private void row(Sheet sheet, boolean heading, List<String> cells) {
    float left = sheet.left();
    float right = sheet.right();
    sheet.gap(heading ? 0 : 2);
    sheet.line(TEXT);
    if (heading) {
      sheet.shade(TEXT);
    }
    sheet.text(cells.get(0), TEXT, left, left + 96);
    sheet.text(cells.get(1), TEXT, left + 100, left + 206);
    sheet.text(cells.get(2), TEXT, left + 210, left + 316);
    sheet.textBefore(cells.get(3), TEXT, right - 146);
    if (mode != GradingMode.PERCENTAGE) {
      sheet.textBefore(cells.get(4), TEXT, right - 100);
    }
    if (mode == GradingMode.GPA) {
      sheet.textBefore(cells.get(5), TEXT, right - 52);
    }
    sheet.textBefore(cells.get(6), TEXT, right);
  }

  private void averages(Sheet sheet, ReportCardView card) {
    if (card.average() != null) {
      fact(sheet, "Average in %", figure(card.average(), ""));
      if (mode == GradingMode.GPA) {
        fact(sheet, "GPA", figure(card.gpa(), ""));
      }
    }
    if (card.rank() != null) {
      fact(sheet, "Rank in class", rank(card.rank(), card.ranked()));
    }
    sheet.gap(12);
  }

  private void fact(Sheet sheet, String name, String value) {
    sheet.line(TEXT);
    sheet.text(name, TEXT, sheet.left(), sheet.left() + LABEL);
    sheet.text(value, TEXT, sheet.left() + LABEL, sheet.right());
    sheet.gap(2);
  }

  private void attendance(Sheet sheet, AttendanceCounts counts) {
    heading(sheet, "Attendance");
    List<String> names =
        List.of("School days", "Present", "Late", "Absent", "Excused", "Attendance in %");
    List<String> values =
        List.of(
            Long.toString(counts.enrolledDays()),
            Long.toString(counts.present()),
            Long.toString(counts.late()),
            Long.toString(counts.absent()),
            Long.toString(counts.excused()),
            figure(counts.attendanceRate(), "not recorded"));
    columns(sheet, SMALL, names);
    columns(sheet, TEXT, values);
    sheet.gap(12);
  }

  private static void columns(Sheet sheet, float size, List<String> cells) {
    float width = (sheet.right() - sheet.left()) / cells.size();
    sheet.line(size);
    for (int i = 0; i < cells.size(); i++) {
      float from = sheet.left() + i * width;
      sheet.text(cells.get(i), size, from, from + width - 4);
    }
    sheet.gap(2);
  }

  private static void remarks(Sheet sheet, String remarks) {
    heading(sheet, "Remarks");
    if (remarks != null) {
      for (String line : sheet.wrap(remarks, TEXT, sheet.right() - sheet.left())) {
        sheet.line(TEXT);
        sheet.text(line, TEXT, sheet.left(), sheet.right());
      }
    }
  }

  private static void heading(Sheet sheet, String text) {
    sheet.line(TEXT);
    sheet.shade(TEXT);
    sheet.text(text, TEXT, sheet.left(), sheet.right());
    sheet.gap(4);
  }

  private void signatures(Sheet sheet) {
    sheet.gap(40);
    sheet.downTo(SIGNATURES);
    sheet.line(SMALL);
    List<String> names = List.of("Class teacher", "Head of school", "Parent or guardian");
    float step = (sheet.right() - sheet.left() - SIGNATURE_WIDTH) / (names.size() - 1);
    for (int i = 0; i < names.size(); i++) {
      float from = sheet.left() + i * step;
      sheet.ruleHere(from, from + SIGNATURE_WIDTH);
    }
    sheet.gap(6);
    sheet.line(SMALL);
    for (int i = 0; i < names.size(); i++) {
      sheet.textAround(names.get(i), SMALL, sheet.left() + i * step + SIGNATURE_WIDTH / 2);
    }
    sheet.gap(8);
    sheet.line(SMALL);
    sheet.text("Printed on " + days.format(printedOn), SMALL, sheet.left(), sheet.right());
  }

  private String figure(BigDecimal value, String without) {
    return value == null ? without : figures.format(value);
  }

  private static String rank(Integer rank, Integer ranked) {
    return rank == null ? "" : rank + " of " + ranked;
  }
}
