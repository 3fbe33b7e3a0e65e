package com.mindwhile.erp.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptPdfTest {

  private static final Locale BRITISH = Locale.forLanguageTag("en-GB");

  @Test
  void saysWhoPaidHowMuchAndWhatFor() throws IOException {
    byte[] file = new ReceiptPdf(receipt("Łukasz", 2), BRITISH).toBytes();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(document))
          .contains(
              "Greenwood Public School",
              "No. 1234",
              "25 November 2026",
              "Łukasz Okafor",
              "2026-0042",
              "Cheque, 004711",
              "Fees of Grade 7, Instalment 2",
              "Paid in advance 500.00",
              "Total GBP 1,500.00",
              "office@greenwood.example",
              "Page 1 of 1");
      render(document, "receipt");
    }
  }

  @Test
  void goesOnOnFurtherPages() throws IOException {
    byte[] file = new ReceiptPdf(receipt("Amara", 90), BRITISH).toBytes();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      render(document, "receipt-of-many");
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains("Instalment 90", "Page 3 of " + document.getNumberOfPages());
      // the names of the columns are on each page that has rows
      assertThat(text.split("Amount in GBP", -1)).hasSize(document.getNumberOfPages() + 1);
    }
  }

  @Test
  void aLongNameTakesSeveralLines() throws IOException {
    String school =
        "The Honourable Company's School of Navigation, Mathematics and Modern Languages";
    byte[] file = new ReceiptPdf(receipt("Amara", 1, school), BRITISH).toBytes();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(school);
      render(document, "receipt-long-name");
    }
  }

  @Test
  void printsWhatTheFontHasNoGlyphForAsQuestionMark() throws IOException {
    byte[] file = new ReceiptPdf(receipt("\u0905\u0928\u0941 \ud83d\ude00", 1), BRITISH).toBytes();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document)).contains("??? ? Okafor");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mr-IN", "ne-NP", "bn-BD"})
  void amountsHaveDigitsThatCanBePrinted(String locale) throws IOException {
    byte[] file = new ReceiptPdf(receipt("Amara", 1), Locale.forLanguageTag(locale)).toBytes();

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(new PDFTextStripper().getText(document)).contains("Total GBP 1,500.00");
    }
  }

  private static ReceiptView receipt(String firstName, int allocations) {
    return receipt(firstName, allocations, "Greenwood Public School");
  }

  private static ReceiptView receipt(String firstName, int allocations, String school) {
    return new ReceiptView(
        1234,
        7,
        LocalDate.of(2026, 11, 25),
        school,
        "GBP",
        42,
        "2026-0042",
        firstName,
        "Okafor",
        PaymentMethod.CHEQUE,
        "004711",
        new BigDecimal("1500.00"),
        IntStream.rangeClosed(1, allocations)
            .mapToObj(
                it ->
                    new AllocationView(
                        it,
                        500L + it,
                        "Fees of Grade 7, Instalment " + it,
                        new BigDecimal("500.00")))
            .toList(),
        new BigDecimal("500.00"),
        "office@greenwood.example");
  }

  /** To be looked at, below {@code target}. */
  private static void render(PDDocument document, String name) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    for (int page = 0; page < document.getNumberOfPages(); page++) {
      BufferedImage image = renderer.renderImageWithDPI(page, 110);
      File file = new File("target/" + name + "-" + (page + 1) + ".png");
      assertThat(ImageIO.write(image, "png", file)).isTrue();
    }
  }
}
