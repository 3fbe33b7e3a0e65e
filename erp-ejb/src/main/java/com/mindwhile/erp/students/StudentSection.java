package com.mindwhile.erp.students;

/** The section a student is in today. */
public record StudentSection(long id, String gradeLevel, String name) {

  /** The section of a left join; null where there was none. */
  static StudentSection of(Long id, String gradeLevel, String name) {
    return id == null ? null : new StudentSection(id, gradeLevel, name);
  }
}
