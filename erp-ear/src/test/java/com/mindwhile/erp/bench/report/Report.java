package com.mindwhile.erp.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A Markdown file with pictures beside it, written section by section. */
public final class Report {

  private final Path folder;
  private final StringBuilder text = new StringBuilder("# Bench\n");

  /** One that is kept in that folder. */
  public Report(Path folder) {
    this.folder = folder;
  }

  /** Begins a section. */
  Report section(String title) {
    text.append("\n## ").append(title).append("\n\n");
    return this;
  }

  /** Adds a paragraph. */
  Report paragraph(String format, Object... values) {
    text.append(format.formatted(values)).append("\n\n");
    return this;
  }

  /** Adds a table. */
  Report table(List<String> header, List<List<String>> rows) {
    row(header);
    row(header.stream().map(title -> "---").toList());
    rows.forEach(this::row);
    text.append('\n');
    return this;
  }

  /** Adds a picture. */
  Report picture(Picture picture) throws IOException {
    picture.write(folder);
    text.append("![%s](%s)%n%n".formatted(picture.title(), picture.fileName()));
    return this;
  }

  /** Writes what there is by now: a later part that fails takes nothing away. */
  public Path write() throws IOException {
    return Files.writeString(folder.resolve("report.md"), text);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void row(List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
