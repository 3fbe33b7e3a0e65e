package com.mindwhile.erp.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A document that is written from top to bottom, in points of 1/72 inch. What goes beyond a page
 * goes to the next. The font is Liberation Sans, which comes with PDFBox and is embedded; it has
 * Latin, Greek, Cyrillic and Hebrew. A character it lacks is printed as a question mark.
 */
public final class Sheet implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 36;
  private static final float SHADE = 0.91f;
  private static final float LEADING = 1.35f;
  private static final String ELLIPSIS = "…";

  private final PDDocument document = new PDDocument();
  private final PDRectangle size;
  private final PDFont font;
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
    try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, file);
      begin();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    y -= fontSize * LEADING;
    if (y < MARGIN) {
      nextPage();
      y -= fontSize * LEADING;
    }
  }

  /** Goes on at the top of another page. */
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
    String fitting = fit(printable(text), fontSize, to - x);
    draw(
        stream -> {
          stream.beginText();
          stream.setFont(font, fontSize);
          stream.newLineAtOffset(x, y);
          stream.showText(fitting);
          stream.endText();
        });
  }

  /** Writes on the present line so that it ends at {@code x}. */
  public void textBefore(String text, float fontSize, float x) {
    String printable = printable(text);
    text(printable, fontSize, x - width(printable, fontSize), Float.MAX_VALUE);
  }

  /** Writes on the present line so that its middle is at {@code x}. */
  public void textAround(String text, float fontSize, float x) {
    String printable = printable(text);
    text(printable, fontSize, x - width(printable, fontSize) / 2, Float.MAX_VALUE);
  }

  /** Lays a light ground behind the present line, from margin to margin; to be called before it. */
  public void shade(float fontSize) {
    draw(
        stream -> {
          stream.setNonStrokingColor(SHADE);
          stream.addRect(left() - 4, y - fontSize * 0.45f, right() - left() + 8, fontSize * 1.6f);
          stream.fill();
          stream.setNonStrokingColor(0f);
        });
  }

  /** The lines a text takes in that room, broken between words. */
  public List<String> wrap(String text, float fontSize, float room) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      StringBuilder line = new StringBuilder();
      for (String word : printable(paragraph).split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer, fontSize) > room) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(word);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** Draws a line from margin to margin below the present line. */
  public void rule() {
    rule(left(), right());
  }

  /** Draws a line below the present line, from here to there. */
  private void rule(float from, float to) {
    y -= 4;
    ruleHere(from, to);
  }

  /** Draws a line where the present one is. */
  public void ruleHere(float from, float to) {
    draw(
        stream -> {
          stream.setLineWidth(0.6f);
          stream.moveTo(from, y);
          stream.lineTo(to, y);
          stream.stroke();
        });
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

  private String fit(String text, float fontSize, float room) {
    if (width(text, fontSize) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS, fontSize) > room) {
      end--;
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private float width(String text, float fontSize) {
    try {
      return font.getStringWidth(text) / 1000 * fontSize;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .map(it -> Character.isSpaceChar(it) || Character.isWhitespace(it) ? ' ' : it)
        .mapToObj(Character::toString)
        .forEach(it -> printable.append(hasGlyph(it) ? it : "?"));
    return printable.toString();
  }

  private boolean hasGlyph(String character) {
    try {
      font.encode(character);
      return true;
    } catch (IllegalArgumentException lacking) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
