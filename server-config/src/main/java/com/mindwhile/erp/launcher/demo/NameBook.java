package com.mindwhile.erp.launcher.demo;

import java.util.List;
import java.util.Random;

/**
 * Names for people who do not exist: common first names, and family names put together of
 * syllables, so that a whole name is nobody's.
 */
final class NameBook {

  private static final List<String> GIRLS =
      List.of(
          "Amira", "Anika", "Asha", "Carla", "Dina", "Elena", "Freya", "Grace", "Hana", "Ines",
          "Jaya", "Kavya", "Laila", "Maya", "Nadia", "Olive", "Priya", "Rosa", "Sara", "Tara");
  private static final List<String> BOYS =
      List.of(
          "Adam", "Arjun", "Bilal", "Caleb", "Dev", "Elias", "Felix", "Hugo", "Idris", "Jonas",
          "Karan", "Leo", "Milan", "Noah", "Omar", "Pablo", "Ravi", "Samir", "Theo", "Vikram");
  private static final List<String> BEGINNINGS =
      List.of(
          "Bra", "Cor", "Dal", "Ely", "Far", "Gol", "Hes", "Ino", "Jor", "Kel", "Lum", "Mar", "Nev",
          "Orl", "Pel", "Quin", "Ros", "Sul", "Tov", "Ven");
  private static final List<String> MIDDLES =
      List.of("a", "an", "e", "el", "i", "in", "o", "or", "u", "un");
  private static final List<String> ENDINGS =
      List.of("bek", "dar", "fen", "gast", "hane", "lio", "mire", "nesh", "rath", "tova", "vik");
  private static final List<String> STREETS =
      List.of(
          "Banyan", "Cedar", "Fountain", "Garden", "Hill", "Lake", "Mill", "Orchard", "Station");

  private final Random random;

  NameBook(Random random) {
    this.random = random;
  }

  String firstName(boolean female) {
    return any(female ? GIRLS : BOYS);
  }

  String familyName() {
    return any(BEGINNINGS) + any(MIDDLES) + any(ENDINGS);
  }

  String street() {
    return 1 + random.nextInt(199) + " " + any(STREETS) + " Road";
  }

  private String any(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }
}
