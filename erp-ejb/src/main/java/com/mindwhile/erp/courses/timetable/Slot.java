package com.mindwhile.erp.courses.timetable;

import java.time.DayOfWeek;

/** A period of a day of the week. */
record Slot(DayOfWeek weekday, long periodId) {}
