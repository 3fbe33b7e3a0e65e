package com.mindwhile.erp.courses.timetable;

import com.mindwhile.erp.shared.Weekday;

/** A period of a day of the week. */
record Slot(Weekday weekday, long periodId) {}
