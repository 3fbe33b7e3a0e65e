package com.mindwhile.erp.imports;

import com.mindwhile.erp.guardians.ContactHolder;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who has which e-mail address, or which telephone number: asked once for many, and again for those
 * that changed hands since. The answers are the database's: it compares texts by its own rules,
 * which are ours for ASCII letters alone, and so the others are asked about one by one.
 */
final class ContactLookup {

  private static final int ASCII = 128;

  private final Function<Collection<String>, List<ContactHolder>> source;
  private final Set<String> answered = new HashSet<>();
  private final Map<String, ContactHolder> holders = new HashMap<>();

  /**
   * Asks at once.
   *
   * @param source answers with one holder for each contact somebody has
   */
  ContactLookup(
      Function<Collection<String>, List<ContactHolder>> source, Collection<String> contacts) {
    this.source = source;
    Set<String> asked =
        contacts.stream()
            .filter(ContactLookup::isAscii)
            .map(ContactLookup::folded)
            .collect(Collectors.toSet());
    Map<String, ContactHolder> found = new HashMap<>();
    source.apply(asked).forEach(holder -> found.put(folded(holder.contact()), holder));
    if (asked.containsAll(found.keySet())) {
      answered.addAll(asked);
      holders.putAll(found);
    }
  }

  /** Who has it; empty if nobody has. */
  Optional<ContactHolder> holder(String contact) {
    String key = folded(contact);
    return answered.contains(key)
        ? Optional.ofNullable(holders.get(key))
        : source.apply(List.of(contact)).stream().findFirst();
  }

  /** That it may have changed hands; null for nothing. */
  void forget(String contact) {
    if (contact != null) {
      answered.remove(folded(contact));
    }
  }

  private static boolean isAscii(String contact) {
    return contact.chars().allMatch(sign -> sign < ASCII);
  }

  private static String folded(String contact) {
    return contact.toLowerCase(Locale.ROOT);
  }
}
