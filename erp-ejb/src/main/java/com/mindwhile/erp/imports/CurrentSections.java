package com.mindwhile.erp.imports;

import com.mindwhile.erp.school.SectionFilter;
import com.mindwhile.erp.school.SectionView;
import com.mindwhile.erp.school.Sections;
import com.mindwhile.erp.school.calendar.AcademicYearView;
import com.mindwhile.erp.shared.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The sections of an academic year that some rows name, each looked up once. A name is enough where
 * one grade level alone has a section of that name.
 */
final class CurrentSections {

  private static final PageRequest TWO = new PageRequest(1, 2, List.of());

  private final Sections sections;
  private final AcademicYearView year;
  private final Map<List<String>, List<SectionView>> found = new HashMap<>();

  CurrentSections(Sections sections, AcademicYearView year) {
    this.sections = sections;
    this.year = year;
  }

  AcademicYearView year() {
    return year;
  }

  /**
   * Those of that name; of several, two.
   *
   * @param gradeLevel the name of the grade level; null if the row does not say it
   */
  List<SectionView> named(String gradeLevel, String name) {
    return found.computeIfAbsent(
        List.of(gradeLevel == null ? "" : folded(gradeLevel), folded(name)),
        first -> sections.list(new SectionFilter(year.id(), null, gradeLevel, name), TWO).items());
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
