package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.CalendarDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * That an applicant becomes a student.
 *
 * @param sectionId the section they come to, of the year and grade level they applied for
 * @param entryDate their first day; if it is not said the first day of the year, or today if that
 *     is later
 */
public record AcceptanceInput(@NotNull Long sectionId, @CalendarDay LocalDate entryDate) {}
