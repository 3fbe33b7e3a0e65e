package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a grade level pays in a year, as the office lays it down.
 *
 * @param name unique in its year and grade level
 * @param instalments numbered from 1 in this order
 */
public record FeeStructureInput(
    @NotNull Long academicYearId,
    @NotNull Long gradeLevelId,
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotEmpty @Size(max = 24) List<@NotNull @Valid InstalmentInput> instalments) {}
