package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Versioned;
import java.util.List;

/**
 * The timetable of a section in a term.
 *
 * @param version 0 for one that was never written down
 * @param lessons from Monday's first period on
 */
public record TimetableView(int version, long sectionId, long termId, List<LessonView> lessons)
    implements Versioned {

  /** Copies the list. */
  public TimetableView {
    lessons = List.copyOf(lessons);
  }
}
