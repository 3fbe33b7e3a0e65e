package com.mindwhile.erp.it.isolation;

import com.mindwhile.erp.it.harness.TestPeople;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How an operation is called without harm; a row of {@code operations.md}.
 *
 * @param needs a permission, or several with {@code or} between them, or {@link #NOTHING} or {@link
 *     #SIGNED_IN}
 * @param rows the path's parameters and what they name
 * @param isStale whether an {@code If-Match} goes along that nothing matches
 * @param isCsv whether its body is a CSV file
 * @param endsSession whether it ends the session it is called in
 * @param permitted the status of the answer to those who may call it
 */
record Recipe(
    String operation,
    String needs,
    Map<String, String> rows,
    boolean isStale,
    boolean isCsv,
    boolean endsSession,
    Optional<String> body,
    int permitted) {

  static final String NOTHING = "nothing";
  static final String SIGNED_IN = "signed in";

  private static final String STALE = "stale";
  private static final String CSV = "csv ";
  private static final String FRESH = "fresh";

  /** All, by operation. */
  static Map<String, Recipe> all() {
    try (InputStream table = Recipe.class.getResourceAsStream("operations.md")) {
      List<List<String>> rows =
          MarkdownTable.rows(new String(table.readAllBytes(), StandardCharsets.UTF_8));
      return rows.subList(1, rows.size()).stream()
          .map(Recipe::of)
          .collect(Collectors.toMap(Recipe::operation, Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recipe of(List<String> cells) {
    String sends = cells.get(3);
    boolean stale = sends.startsWith(STALE);
    boolean csv = sends.startsWith(CSV);
    String body = stale || csv ? sends.substring((stale ? STALE : CSV).length()).strip() : sends;
    return new Recipe(
        cells.get(0),
        cells.get(1),
        Arrays.stream(cells.get(2).split(" "))
            .filter(row -> row.contains("="))
            .map(row -> row.split("="))
            .collect(Collectors.toMap(row -> row[0], row -> row[1])),
        stale,
        csv,
        cells.get(2).equals(FRESH),
        Optional.of(body).filter(text -> !text.isEmpty()),
        Integer.parseInt(cells.get(4)));
  }

  /** The permissions of which a caller has to have one; empty if none is needed. */
  Set<String> permissions() {
    return needs.equals(NOTHING) || needs.equals(SIGNED_IN)
        ? Set.of()
        : Set.of(needs.split(" or "));
  }

  /** The path with the rows put in. */
  String path(String template, TestPeople people) {
    String path = template;
    for (Map.Entry<String, String> row : rows.entrySet()) {
      String name = row.getValue();
      String value = Character.isDigit(name.charAt(0)) ? name : Long.toString(people.id(name));
      path = path.replace("{" + row.getKey() + "}", value);
    }
    if (path.contains("{")) {
      throw new IllegalStateException("operations.md does not say what " + path + " is about");
    }
    return path;
  }
}
