package com.mindwhile.erp.imports;

import com.mindwhile.erp.shared.CsvCells;
import com.mindwhile.erp.shared.FieldViolation;
import com.mindwhile.erp.shared.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180) as a spreadsheet shows it: a row is a record, however many lines its quoted
 * cells have. UTF-8, with a byte order mark or without; whichever of comma and semicolon the header
 * has more of separates the cells.
 */
final class CsvSheet {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * Of one row, however many lines it has. Far above any file's columns, far below what would take
   * much memory.
   */
  private static final int MOST_SEPARATORS = 10_000;

  /**
   * Of one row as well: many times what its columns hold. The database keeps each row as one text
   * of at most 16 MiB, and fifty of them are in memory together.
   */
  static final int MOST_BYTES = 256 * 1024;

  /** Where a sign stands in its cell. */
  private enum Place {
    START,
    PLAIN,
    QUOTED,
    CLOSED;

    /** A quote counts at the start of a cell alone, and ends what began with one unless doubled. */
    Place behindQuote() {
      return switch (this) {
        case START, CLOSED -> QUOTED;
        case QUOTED -> CLOSED;
        case PLAIN -> PLAIN;
      };
    }
  }

  private final byte[] file;
  private final boolean marked;
  private final char separator;

  /**
   * A file.
   *
   * @throws InvalidInputException if a row has more cells than any file can have, or more text
   */
  CsvSheet(byte[] file) {
    this.file = file;
    marked = hasMark(file);
    separator = separator(file);
    requireRowsWithinBounds();
  }

  boolean isMarked() {
    return marked;
  }

  char separator() {
    return separator;
  }

  /**
   * Reads it from its header to its end.
   *
   * @param header is given the first row
   * @param rows is given each further row that is not empty
   * @throws InvalidInputException if it is empty, not UTF-8, or breaks off inside quotes
   */
  void read(Consumer<SheetRow> header, Consumer<SheetRow> rows) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    int number = 0;
    try (CSVParser csv = CSVParser.parse(text(), format)) {
      Iterator<CSVRecord> records = csv.iterator();
      if (!records.hasNext()) {
        throw unreadable("REQUIRED", "the file is empty; it needs a header");
      }
      header.accept(row(++number, records.next()));
      while (records.hasNext()) {
        SheetRow row = row(++number, records.next());
        if (!row.isEmpty()) {
          rows.accept(row);
        }
      }
    } catch (UncheckedIOException broken) {
      throw refusal(broken.getCause(), number + 1);
    } catch (IOException broken) {
      throw refusal(broken, number + 1);
    }
  }

  private Reader text() {
    return new InputStreamReader(
        new ByteArrayInputStream(file, start(), file.length - start()),
        // a decoder of this kind reports what is not UTF-8, the usual one replaces it
        StandardCharsets.UTF_8.newDecoder());
  }

  private int start() {
    return marked ? MARK.length : 0;
  }

  private static SheetRow row(int number, CSVRecord record) {
    List<String> cells =
        record.stream().map(String::strip).map(CsvCells::plain).map(String::strip).toList();
    return new SheetRow(number, cells);
  }

  private static InvalidInputException refusal(IOException broken, int row) {
    return broken instanceof CharacterCodingException
        ? unreadable("UNREADABLE", "the file is not UTF-8")
        : unreadable("UNREADABLE", "the quotes of row " + row + " are not those of a CSV file");
  }

  private static InvalidInputException unreadable(String code, String message) {
    return new InvalidInputException(new FieldViolation("", code, message));
  }

  private static boolean hasMark(byte[] file) {
    return file.length >= MARK.length
        && file[0] == MARK[0]
        && file[1] == MARK[1]
        && file[2] == MARK[2];
  }

  private static char separator(byte[] file) {
    int commas = 0;
    int semicolons = 0;
    boolean quoted = false;
    for (byte sign : file) {
      if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && isLineEnd(sign)) {
        break;
      } else if (!quoted && sign == ',') {
        commas++;
      } else if (!quoted && sign == ';') {
        semicolons++;
      }
    }
    return semicolons > commas ? ';' : ',';
  }

  private void requireRowsWithinBounds() {
    int separators = 0;
    int rowStart = start();
    Place place = Place.START;
    for (int i = start(); i < file.length; i++) {
      byte sign = file[i];
      if (i - rowStart > MOST_BYTES) {
        throw unreadable("ROW_TOO_LONG", "a row has more than " + MOST_BYTES + " bytes");
      }
      if (sign == '"') {
        place = place.behindQuote();
      } else if (place != Place.QUOTED) {
        place = sign == separator || isLineEnd(sign) ? Place.START : Place.PLAIN;
        if (isLineEnd(sign)) {
          separators = 0;
          rowStart = i + 1;
        } else if (sign == separator && ++separators > MOST_SEPARATORS) {
          throw unreadable("TOO_MANY_CELLS", "a row has too many cells");
        }
      }
    }
  }

  private static boolean isLineEnd(byte sign) {
    return sign == '\n' || sign == '\r';
  }
}
