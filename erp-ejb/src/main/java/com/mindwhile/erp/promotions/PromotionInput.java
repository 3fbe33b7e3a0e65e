package com.mindwhile.erp.promotions;

import com.mindwhile.erp.shared.CalendarDay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * A year's end to be planned.
 *
 * @param fromAcademicYearId the year that ends
 * @param toAcademicYearId the year that follows
 * @param sectionId of that section alone; of the whole school if null
 * @param effectiveOn the first day students are no longer in their old sections; the day after the
 *     old year if null
 * @param sections where sections go as a whole, besides those that find the section of their name,
 *     or the only one, in the next grade level
 */
public record PromotionInput(
    @NotNull Long fromAcademicYearId,
    @NotNull Long toAcademicYearId,
    Long sectionId,
    @CalendarDay LocalDate effectiveOn,
    @Size(max = 5_000) List<@NotNull @Valid SectionMove> sections) {}
