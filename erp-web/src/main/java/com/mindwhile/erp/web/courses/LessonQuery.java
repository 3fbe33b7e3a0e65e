package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.LessonFilter;
import com.mindwhile.erp.shared.Weekday;
import jakarta.ws.rs.QueryParam;

/** The filters of the list of lessons, for {@code @BeanParam}. */
public class LessonQuery {

  @QueryParam("termId")
  private Long termId;

  @QueryParam("sectionId")
  private Long sectionId;

  @QueryParam("teacherId")
  private Long teacherId;

  @QueryParam("roomId")
  private Long roomId;

  @QueryParam("courseSectionId")
  private Long courseSectionId;

  @QueryParam("weekday")
  private Weekday weekday;

  /** The filter they make. */
  LessonFilter filter() {
    return new LessonFilter(termId, sectionId, teacherId, roomId, courseSectionId, weekday);
  }
}
