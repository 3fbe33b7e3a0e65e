package com.mindwhile.erp.fees;

import com.mindwhile.erp.shared.CalendarDay;
import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An instalment of a structure.
 *
 * @param dueOn the last day to pay it in time
 */
public record InstalmentInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull @CalendarDay LocalDate dueOn,
    @NotEmpty @Size(max = 30) List<@NotNull @Valid FeeLineInput> lines) {}
