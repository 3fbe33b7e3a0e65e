package com.mindwhile.erp.it.walkthrough;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What everybody reaches in every assessment, and what it comes to. */
final class ExpectedMarks {

  /** What every grade learns; credits in halves. */
  static final List<Subject> SUBJECTS =
      List.of(
          new Subject("Mathematics", "MAT", 4),
          new Subject("English", "ENG", 4),
          new Subject("Science", "SCI", 3),
          new Subject("History", "HIS", 2),
          new Subject("Art", "ART", 1));

  /** Of the percentage of a term, in this order. */
  static final List<Category> CATEGORIES =
      List.of(new Category("Tests", 70), new Category("Homework", 30));

  static final List<Planned> ASSESSMENTS =
      List.of(
          new Planned("Homework", 1, 10, 12),
          new Planned("Test 1", 0, 50, 30),
          new Planned("Test 2", 0, 50, 70));

  private static final int WORST = 42;
  private static final List<Band> BANDS =
      List.of(
          new Band("A", 4, 90),
          new Band("B", 3, 80),
          new Band("C", 2, 70),
          new Band("D", 1, 60),
          new Band("F", 0, 0));

  private ExpectedMarks() {}

  /** A subject. */
  record Subject(String name, String code, int halfCredits) {}

  /** A category of assessments. */
  record Category(String name, int weight) {}

  /** An assessment of each term; {@code day} is its day among the term's school days. */
  record Planned(String name, int category, int maxMarks, int day) {}

  /** A mark; {@code halves} of a mark if it is SCORED. */
  record Entry(String status, int halves) {}

  /** A grade of the school's scale. */
  record Band(String grade, int points, int from) {}

  /** What is entered. */
  static Entry entry(Pupil pupil, int subject, int term, int assessment) {
    int of100 = Dice.of(100, 3, pupil.number(), subject, term, assessment);
    if (of100 < 2) {
      return new Entry("ABSENT", 0);
    }
    if (of100 < 5) {
      return new Entry("EXCUSED", 0);
    }
    int ability = WORST + Dice.of(100 - WORST, 4, pupil.number());
    int luck = Dice.of(21, 5, pupil.number(), subject, term, assessment) - 10;
    int percent = Math.max(0, Math.min(100, ability + luck));
    return new Entry("SCORED", percent * ASSESSMENTS.get(assessment).maxMarks() * 2 / 100);
  }

  /** The percentage of a term in a subject: each category by its weight, excused left out. */
  static Optional<Ratio> percentage(Pupil pupil, int subject, int term) {
    Ratio weighted = Ratio.ZERO;
    int weight = 0;
    for (int category = 0; category < CATEGORIES.size(); category++) {
      int reached = 0;
      int possible = 0;
      for (int it = 0; it < ASSESSMENTS.size(); it++) {
        Entry entry = entry(pupil, subject, term, it);
        if (ASSESSMENTS.get(it).category() == category && !entry.status().equals("EXCUSED")) {
          reached += entry.halves();
          possible += 2 * ASSESSMENTS.get(it).maxMarks();
        }
      }
      if (possible > 0) {
        int its = CATEGORIES.get(category).weight();
        weighted = weighted.plus(Ratio.of((long) its * reached, possible));
        weight += its;
      }
    }
    return weight == 0
        ? Optional.empty()
        : Optional.of(weighted.times(Ratio.of(100, 1)).by(Ratio.of(weight, 1)));
  }

  /** The percentage of a year in a subject: the mean of the terms there are. */
  static Optional<Ratio> percentage(Pupil pupil, int subject) {
    List<Ratio> terms = new ArrayList<>();
    for (int term = 0; term < SchoolYear.TERMS; term++) {
      if (pupil.isOn(SchoolYear.PERIODS.get(term).first())) {
        percentage(pupil, subject, term).ifPresent(terms::add);
      }
    }
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(terms.stream().reduce(Ratio.ZERO, Ratio::plus).by(Ratio.of(terms.size(), 1)));
  }

  static Band band(BigDecimal percentage) {
    return BANDS.stream()
        .filter(band -> percentage.compareTo(BigDecimal.valueOf(band.from())) >= 0)
        .findFirst()
        .orElseThrow();
  }

  /** The average of a year, by credits. */
  static BigDecimal average(Pupil pupil) {
    Ratio sum = Ratio.ZERO;
    int credits = 0;
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      Optional<Ratio> percentage = percentage(pupil, subject);
      if (percentage.isPresent()) {
        int its = SUBJECTS.get(subject).halfCredits();
        sum = sum.plus(percentage.get().times(Ratio.of(its, 1)));
        credits += its;
      }
    }
    return sum.by(Ratio.of(credits, 1)).shown();
  }

  /** The grade points of a year, by credits. */
  static BigDecimal gradePoints(Pupil pupil) {
    int points = 0;
    int credits = 0;
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      Optional<Ratio> percentage = percentage(pupil, subject);
      if (percentage.isPresent()) {
        int its = SUBJECTS.get(subject).halfCredits();
        points += band(percentage.get().shown()).points() * its;
        credits += its;
      }
    }
    return Ratio.of(points, credits).shown();
  }
}
