package com.mindwhile.erp.admissions;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.MultiLine;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That an applicant is offered a place.
 *
 * @param expiresOn the last day on which it can be accepted; null for no end
 * @param note why, for the school
 */
public record OfferInput(
    @CalendarDay LocalDate expiresOn, @Size(max = 2000) @MultiLine String note) {}
