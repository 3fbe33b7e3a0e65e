package com.mindwhile.erp.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code q} finds: rows in which one of the searched properties begins with the text, and,
 * where it has several words, people whose two names begin with its two parts, in either order.
 * Upper and lower case and accents count as the database's collation says.
 *
 * @param entity the entity that is searched; it has a {@code deletedAt}
 * @param properties its properties, each with an index of its own
 */
public record PrefixSearch(String entity, List<String> properties) {

  private static final int SPLITS = 3;

  public PrefixSearch {
    properties = List.copyOf(properties);
  }

  /**
   * Adds the search to the conditions; nothing for no text or a blank one.
   *
   * @param path the path of the row's id in the query
   * @param deleted whether among the deleted rows or among the others
   */
  public void restrict(Conditions where, String path, String text, boolean deleted) {
    if (text == null || text.isBlank()) {
      return;
    }
    String[] words = text.strip().split("\\s+");
    List<String> subselects = new ArrayList<>();
    String select =
        "select x.id as id from "
            + entity
            + " x where x.deletedAt is "
            + (deleted ? "not null and " : "null and ");
    where.with("q", Conditions.prefix(String.join(" ", words)));
    for (String property : properties) {
      subselects.add(select + "x." + property + begins("q"));
    }
    for (int split = 1; split < words.length && split <= SPLITS; split++) {
      String head = "qHead" + split;
      String tail = "qTail" + split;
      where.with(head, Conditions.prefix(join(words, 0, split)));
      where.with(tail, Conditions.prefix(join(words, split, words.length)));
      subselects.add(select + "x.lastName" + begins(head) + " and x.firstName" + begins(tail));
      subselects.add(select + "x.lastName" + begins(tail) + " and x.firstName" + begins(head));
    }
    where.andInAny(path, subselects);
  }

  private static String begins(String parameter) {
    return " like :" + parameter + " escape '!'";
  }

  private static String join(String[] words, int from, int to) {
    return String.join(" ", List.of(words).subList(from, to));
  }
}
