package com.mindwhile.erp.admissions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many applicants a grade level can take in an academic year. */
public record SeatPlanInput(
    @NotNull Long academicYearId,
    @NotNull Long gradeLevelId,
    @NotNull @Min(0) @Max(100_000) Integer seats) {}
