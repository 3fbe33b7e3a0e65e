package com.mindwhile.erp.marks.reportcards;

import static org.assertj.core.api.Assertions.assertThat;

import com.mindwhile.erp.attendance.AttendanceCounts;
import com.mindwhile.erp.marks.TermCourseView;
import com.mindwhile.erp.school.GradingMode;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportCardPdfTest {

  private static final Locale BRITISH = Locale.forLanguageTag("en-GB");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 18);
  private static final String REMARKS =
      "Amara has worked with care all term and helps others to understand what she has understood."
          + " Her project on the water of the town was the best of the class.\n"
          + "In Art she should finish what she begins.";

  @Test
  void saysWhatTheStudentHasReached() throws IOException {
    byte[] file = pdf(GradingMode.GPA, List.of(card("Amara", 8, 3, REMARKS)));

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "Greenwood Public School",
              "Report card",
              "Autumn term, 2026/27",
              "Amara Okafor",
              "2026-0042",
              "Grade 7, A",
              "Subject 1",
              "Tess Lindqvist",
              "91.25",
              "4.00",
              "excused",
              "Average in % 84.37",
              "GPA 3.42",
              "Rank in class 3 of 24",
              "School days",
              "92.31",
              "In Art she should finish what she begins.",
              "Class teacher",
              "Head of school",
              "Parent or guardian",
              "Printed on 18 December 2026");
      render(document, "report-card");
    }
    java.nio.file.Files.write(java.nio.file.Path.of("target/report-card.pdf"), file);
  }

  @Test
  void beginsEachOnAPageOfItsOwn() throws IOException {
    byte[] file =
        pdf(
            GradingMode.GRADES,
            List.of(card("Amara", 3, null, null), card("Łukasz", 3, null, REMARKS)));

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Łukasz Okafor")
          .doesNotContain("GPA", "Rank");
    }
    java.nio.file.Files.write(java.nio.file.Path.of("target/report-cards.pdf"), file);
  }

  @Test
  void goesOnOnAFurtherPage() throws IOException {
    byte[] file = pdf(GradingMode.PERCENTAGE, List.of(card("Amara", 45, 1, REMARKS.repeat(5))));

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
    }
    java.nio.file.Files.write(java.nio.file.Path.of("target/report-card-long.pdf"), file);
  }

  private static byte[] pdf(GradingMode mode, List<ReportCardView> cards) {
    return new ReportCardPdf("Greenwood Public School", mode, BRITISH, DAY).toBytes(cards);
  }

  private static ReportCardView card(String firstName, int courses, Integer rank, String remarks) {
    return new ReportCardView(
        7,
        1,
        42,
        "2026-0042",
        firstName,
        "Okafor",
        3,
        "Grade 7",
        "A",
        2,
        "Autumn term",
        "2026/27",
        CardStatus.PUBLISHED,
        IntStream.rangeClosed(1, courses).mapToObj(it -> course(it, it == 2, rank)).toList(),
        new BigDecimal("84.37"),
        new BigDecimal("3.42"),
        rank,
        rank == null ? null : 24,
        AttendanceCounts.of(82, 70, 2, 3, 3),
        remarks,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static TermCourseView course(int number, boolean excused, Integer rank) {
    return new TermCourseView(
        number,
        number,
        number,
        "Subject " + number,
        "Subject " + number + " 7",
        "Tess Lindqvist",
        BigDecimal.ONE,
        excused ? null : new BigDecimal("91.25"),
        excused ? null : "A",
        excused ? null : new BigDecimal("4.00"),
        excused ? null : rank,
        excused || rank == null ? null : 24);
  }

  /** To be looked at: in {@code target}. */
  private static void render(PDDocument document, String name) throws IOException {
    BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 110);
    assertThat(ImageIO.write(image, "png", new File("target/" + name + ".png"))).isTrue();
  }
}
