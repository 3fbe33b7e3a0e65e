package com.mindwhile.erp.launcher.demo;

import com.mindwhile.erp.launcher.PrivateProperties;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Remembers in a file up to which day each school of the demo was filled, and by which build of the
 * school plane: a further start on the same day need not ask the schools for all they have.
 */
public final class FilledSchools {

  private final PrivateProperties filled;
  private final String build;

  private FilledSchools(PrivateProperties filled, String build) {
    this.filled = filled;
    this.build = build;
  }

  /**
   * What that file says; nothing is filled if it is not there.
   *
   * @param build what tells one build from another: a new one may fill more
   */
  public static FilledSchools in(Path file, String build) {
    return new FilledSchools(PrivateProperties.in(file), build);
  }

  boolean isFilled(long schoolId, LocalDate day) {
    return filled.find(Long.toString(schoolId)).filter(state(day)::equals).isPresent();
  }

  void note(long schoolId, LocalDate day) {
    filled.put(Long.toString(schoolId), state(day));
  }

  private String state(LocalDate day) {
    return day + " " + build;
  }
}
