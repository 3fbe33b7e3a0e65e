package com.mindwhile.erp.web.courses;

import com.mindwhile.erp.courses.timetable.LessonFilter;
import jakarta.ws.rs.QueryParam;
import java.time.DayOfWeek;

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
  private DayOfWeek weekday;

  /** The filter they make. */
  LessonFilter filter() {
    return new LessonFilter(termId, sectionId, teacherId, roomId, courseSectionId, weekday);
  }
}
