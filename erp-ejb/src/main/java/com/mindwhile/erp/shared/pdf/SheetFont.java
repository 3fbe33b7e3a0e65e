package com.mindwhile.erp.shared.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a {@link Sheet} and how much room texts take in it. A character it lacks becomes a
 * question mark.
 */
final class SheetFont {

  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final String ELLIPSIS = "…";

  private final PDFont font;

  /** For a document, which it becomes part of. */
  SheetFont(PDDocument document) throws IOException {
    try (InputStream file = PDDocument.class.getResourceAsStream(FILE)) {
      font = PDType0Font.load(document, file);
    }
  }

  PDFont font() {
    return font;
  }

  /** How wide a text is, in points. */
  float width(String text, float fontSize) {
    try {
      return font.getStringWidth(text) / 1000 * fontSize;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As much of a text as there is room for. */
  String fit(String text, float fontSize, float room) {
    if (width(text, fontSize) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS, fontSize) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  /** A text in lines that each have room, broken where it is and between words. */
  List<String> wrap(String text, float fontSize, float room) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.lines().toList()) {
      String line = "";
      for (String word : printable(paragraph).strip().split(" +")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (!line.isEmpty() && width(longer, fontSize) > room) {
          lines.add(line);
          line = word;
        } else {
          line = longer;
        }
      }
      lines.add(line);
    }
    return lines;
  }

  /** A text without what cannot be printed. */
  String printable(String text) {
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
}
