package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * A concession as the office writes it down: with either a percentage or an amount.
 *
 * @param studentId whose, for good
 * @param feeHeadId of that head alone; of all if there is none
 * @param percent of each line
 * @param amount of each line
 */
public record ConcessionInput(
    @NotNull Long studentId,
    @NotNull Long academicYearId,
    Long feeHeadId,
    @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal percent,
    @Positive @Digits(integer = 9, fraction = 2) BigDecimal amount,
    @NotBlank @Size(max = 255) @SingleLine String reason) {}
