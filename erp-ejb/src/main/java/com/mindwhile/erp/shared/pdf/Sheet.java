package com.mindwhile.erp.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A document that is written from top to bottom, in points of 1/72 inch. What goes beyond a page
 * goes to the next. The font is Liberation Sans, which comes with PDFBox and is embedded; it has
 * Latin, Greek, Cyrillic and Hebrew. A character it lacks is printed as a question mark. Bold
 * letters are its letters with a line around them.
 */
public final class Sheet implements AutoCloseable {

  private static final float MARGIN = 36;
  private static final float LEADING = 1.35f;
  private static final float THIN = 0.6f;
  private static final float BLACK = 0;
  private static final float GREY = 0.4f;
  private static final float SHADE = 0.92f;
  private static final float SMALL = 7;
  private static final float BEYOND = 4;

  private final PDDocument document = new PDDocument();
  private final PDRectangle size;
  private final SheetFont font;
  private PDPageContentStream page;
  private float y;

  /**
   * Begins a document.
   *
   * @param size of its pages
   * @param title of the document, as viewers show it
   */
  public Sheet(PDRectangle size, String title) {
    this.size = size;
    document.getDocumentInformation().setTitle(title);
    try {
      font = new SheetFont(document);
      begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A locale with the digits the font has, whatever the script of its language. */
  public static Locale withDigits(Locale locale) {
    return new Locale.Builder().setLocale(locale).setUnicodeLocaleKeyword("nu", "latn").build();
  }

  /** Where the left margin ends. */
  public float left() {
    return MARGIN;
  }

  /** Where the right margin begins. */
  public float right() {
    return size.getWidth() - MARGIN;
  }

  /** Goes on below a line of that font size, on the next page if it would not fit on this one. */
  public void line(float fontSize) {
    if (!hasRoom(fontSize * LEADING)) {
      nextPage();
    }
    y -= fontSize * LEADING;
  }

  /** Whether so much can still be written on the page. */
  public boolean hasRoom(float points) {
    return y - points >= MARGIN;
  }

  /** Goes on at the top of the next page. */
  public void nextPage() {
    draw(PDPageContentStream::close);
    draw(stream -> begin());
  }

  /** Goes on so far above the lower margin, if it is not below that already. */
  public void downTo(float points) {
    y = Math.min(y, MARGIN + points);
  }

  /** Leaves some room. */
  public void gap(float points) {
    y -= points;
  }

  /** Writes on the present line, from {@code x} on; what reaches beyond {@code to} is cut. */
  public void text(String text, float fontSize, float x, float to) {
    write(font.fit(font.printable(text), fontSize, to - x), fontSize, x, BLACK);
  }

  /** Writes on the present line so that it ends at {@code x}. */
  public void textBefore(String text, float fontSize, float x) {
    String printable = font.printable(text);
    write(printable, fontSize, x - font.width(printable, fontSize), BLACK);
  }

  /** As {@link #text}, in bold. */
  public void bold(String text, float fontSize, float x, float to) {
    draw(stream -> embolden(stream, fontSize));
    text(text, fontSize, x, to);
    draw(stream -> stream.setRenderingMode(RenderingMode.FILL));
  }

  /** As {@link #textBefore}, in bold. */
  public void boldBefore(String text, float fontSize, float x) {
    draw(stream -> embolden(stream, fontSize));
    textBefore(text, fontSize, x);
    draw(stream -> stream.setRenderingMode(RenderingMode.FILL));
  }

  /** As {@link #text}, in grey. */
  public void grey(String text, float fontSize, float x, float to) {
    write(font.fit(font.printable(text), fontSize, to - x), fontSize, x, GREY);
  }

  /** Writes on the present line so that its middle is at {@code x}. */
  public void textAround(String text, float fontSize, float x) {
    String printable = font.printable(text);
    write(printable, fontSize, x - font.width(printable, fontSize) / 2, BLACK);
  }

  /** The lines a text takes in that room, broken between words. */
  public List<String> wrap(String text, float fontSize, float room) {
    return font.wrap(text, fontSize, room);
  }

  /** Draws a line from margin to margin below the present line. */
  public void rule() {
    rule(left(), right(), THIN);
  }

  /** Draws a line of that width below the present line. */
  public void rule(float from, float to, float width) {
    y -= 4;
    ruleHere(from, to, width);
  }

  /** Draws a line where the present one is. */
  public void ruleHere(float from, float to) {
    ruleHere(from, to, THIN);
  }

  private void ruleHere(float from, float to, float width) {
    draw(
        stream -> {
          stream.setLineWidth(width);
          stream.moveTo(from, y);
          stream.lineTo(to, y);
          stream.stroke();
        });
  }

  /** Lays a light ground behind the present line, a little beyond the margins; before its text. */
  public void shade(float fontSize) {
    draw(
        stream -> {
          stream.setNonStrokingColor(SHADE);
          stream.addRect(
              left() - BEYOND, y - fontSize * 0.5f, right() - left() + 2 * BEYOND, fontSize * 1.7f);
          stream.fill();
          stream.setNonStrokingColor(BLACK);
        });
  }

  /**
   * Writes at the foot of each page there is what it belongs to and its number. To be called last.
   */
  public void numberPages(String what) {
    draw(PDPageContentStream::close);
    int number = 0;
    for (PDPage each : document.getPages()) {
      number++;
      String pages = "Page " + number + " of " + document.getNumberOfPages();
      draw(stream -> page = new PDPageContentStream(document, each, AppendMode.APPEND, true, true));
      y = MARGIN - 2 * SMALL;
      grey(what, SMALL, left(), right() - 60);
      write(pages, SMALL, right() - font.width(pages, SMALL), GREY);
      if (number < document.getNumberOfPages()) {
        draw(PDPageContentStream::close);
      }
    }
  }

  /** The finished file. */
  public byte[] toBytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    draw(
        stream -> {
          stream.close();
          document.save(file);
        });
    return file.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() throws IOException {
    PDPage next = new PDPage(size);
    document.addPage(next);
    page = new PDPageContentStream(document, next);
    y = size.getHeight() - MARGIN;
  }

  private void write(String printable, float fontSize, float x, float colour) {
    draw(
        stream -> {
          stream.setNonStrokingColor(colour);
          stream.beginText();
          stream.setFont(font.font(), fontSize);
          stream.newLineAtOffset(x, y);
          stream.showText(printable);
          stream.endText();
          stream.setNonStrokingColor(BLACK);
        });
  }

  private static void embolden(PDPageContentStream stream, float fontSize) throws IOException {
    stream.setLineWidth(fontSize / 28);
    stream.setRenderingMode(RenderingMode.FILL_STROKE);
  }

  private void draw(Drawing drawing) {
    try {
      drawing.on(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Drawing {
    void on(PDPageContentStream stream) throws IOException;
  }
}
