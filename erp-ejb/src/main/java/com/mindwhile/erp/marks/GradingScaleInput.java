package com.mindwhile.erp.marks;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A scale as the school lays it down.
 *
 * @param name unique in the school
 * @param bands in any order; one of them begins at 0
 */
public record GradingScaleInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid GradeBandInput> bands) {}
