package com.mindwhile.erp.imports;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Texts as one text, the way the database keeps a row. */
final class CsvLine {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get();

  private CsvLine() {}

  static String of(List<String> cells) {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
      csv.printRecord(cells);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  static List<String> cells(String line) {
    try (CSVParser csv = CSVParser.parse(line, FORMAT)) {
      return csv.iterator().next().toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
