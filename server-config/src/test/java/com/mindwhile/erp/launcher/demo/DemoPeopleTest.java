package com.mindwhile.erp.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  @Test
  void theSameSeedGivesTheSamePeople() {
    assertThat(people(7).families(50, 8)).isEqualTo(people(7).families(50, 8));
    assertThat(people(7).staff(5)).isEqualTo(people(7).staff(5));
  }

  @Test
  void anotherSeedGivesOthers() {
    assertThat(people(8).staff(5)).isNotEqualTo(people(7).staff(5));
  }

  @Test
  void thereAreAsManyChildrenAsAskedFor() {
    assertThat(children(people(7).families(240, 8))).hasSize(240);
    assertThat(people(7).families(0, 8)).isEmpty();
  }

  @Test
  void aChildsAgeFitsTheGrade() {
    assertThat(children(people(7).families(240, 8)))
        .allSatisfy(
            child ->
                assertThat(Period.between(child.person().birthDate(), TODAY).getYears())
                    .isEqualTo(child.grade() + 5));
  }

  @Test
  void aFamilySharesItsNameAndHasSomebodyToCall() {
    assertThat(people(7).families(240, 8))
        .allSatisfy(
            family -> {
              assertThat(family.guardians()).hasSizeBetween(1, 2);
              assertThat(family.children()).hasSizeBetween(1, 3);
              assertThat(family.children())
                  .extracting(child -> child.person().lastName())
                  .containsOnly(family.guardians().get(0).person().lastName());
            });
  }

  @Test
  void nobodySharesAnAddressAndNoneCanBeReal() {
    List<String> addresses =
        people(7).families(600, 8).stream()
            .flatMap(
                family ->
                    Stream.concat(
                        family.guardians().stream().map(Family.Guardian::person),
                        family.children().stream().map(Family.Child::person)))
            .map(Person::email)
            .toList();

    assertThat(addresses)
        .doesNotHaveDuplicates()
        .allMatch(address -> address.matches("[a-z]+\\.[a-z]+\\d*@greenwood\\.example"));
  }

  private static DemoPeople people(long seed) {
    return new DemoPeople(seed, "greenwood", TODAY);
  }

  private static List<Family.Child> children(List<Family> families) {
    return families.stream().flatMap(family -> family.children().stream()).toList();
  }
}
