package com.mindwhile.erp.launcher.demo;

import com.mindwhile.erp.launcher.demo.Family.Child;
import com.mindwhile.erp.launcher.demo.Family.Guardian;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invents the people of a demo school. The same seed, subdomain and day give the same people on
 * every machine: {@link Random}'s sequence is part of its specification.
 *
 * <p>Phone numbers are of +44 20 7946 0000 to 0999, the range Ofcom keeps for drama; e-mail
 * addresses are below {@code .example} (RFC 2606).
 */
public final class DemoPeople {

  private static final int FIRST_GRADE_AGE = 6;
  private static final int PHONES = 1000;

  private final Random random;
  private final NameBook names;
  private final String domain;
  private final LocalDate today;
  private final Map<String, Integer> mailboxes = new HashMap<>();

  /**
   * A generator for one school.
   *
   * @param seed where the sequence begins
   * @param subdomain the school's, for its e-mail addresses
   * @param today the day ages are reckoned from
   */
  public DemoPeople(long seed, String subdomain, LocalDate today) {
    this.random = new Random(seed);
    this.names = new NameBook(random);
    this.domain = subdomain + ".example";
    this.today = today;
  }

  /** So many grown-ups who work at the school. */
  public List<Person> staff(int count) {
    return IntStream.range(0, count).mapToObj(i -> adult(names.familyName(), anyGender())).toList();
  }

  /**
   * Families with so many children together, spread over the grades.
   *
   * @param children how many students the school gets
   * @param grades how many grades it has
   */
  public List<Family> families(int children, int grades) {
    List<Family> families = new ArrayList<>();
    int missing = children;
    while (missing > 0) {
      Family family = family(Math.min(missing, childrenOfAFamily()), grades);
      families.add(family);
      missing -= family.children().size();
    }
    return families;
  }

  /** Every tenth family has three children at the school, three of ten have two. */
  private int childrenOfAFamily() {
    int drawn = random.nextInt(10);
    return drawn == 0 ? 3 : drawn <= 3 ? 2 : 1;
  }

  private Family family(int children, int grades) {
    String name = names.familyName();
    List<Guardian> guardians = new ArrayList<>();
    guardians.add(new Guardian(adult(name, true), "MOTHER"));
    if (random.nextInt(5) > 0) {
      guardians.add(new Guardian(adult(name, false), "FATHER"));
    }
    List<Child> siblings =
        random
            .ints(children, 1, grades + 1)
            .boxed()
            .sorted((one, other) -> other - one)
            .map(grade -> new Child(child(name, grade), grade))
            .toList();
    return new Family(names.street(), "Northbridge", guardians, siblings);
  }

  private Person child(String familyName, int grade) {
    int age = FIRST_GRADE_AGE + grade - 1;
    return person(familyName, anyGender(), age, 1);
  }

  private Person adult(String familyName, boolean female) {
    return person(familyName, female, 26, 34);
  }

  private Person person(String familyName, boolean female, int youngest, int years) {
    String firstName = names.firstName(female);
    LocalDate birthDate =
        today.minusYears(youngest + random.nextInt(years)).minusDays(random.nextInt(364));
    return new Person(
        firstName,
        familyName,
        female ? "FEMALE" : "MALE",
        birthDate,
        email(firstName, familyName),
        "+44 20 7946 %04d".formatted(random.nextInt(PHONES)));
  }

  private String email(String firstName, String familyName) {
    String mailbox = (firstName + "." + familyName).toLowerCase(Locale.ROOT);
    int namesakes = mailboxes.merge(mailbox, 1, Integer::sum);
    return mailbox + (namesakes == 1 ? "" : Integer.toString(namesakes)) + "@" + domain;
  }

  private boolean anyGender() {
    return random.nextBoolean();
  }
}
