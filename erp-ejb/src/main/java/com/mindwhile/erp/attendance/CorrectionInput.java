package com.mindwhile.erp.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Marks of a register as they should have been.
 *
 * @param marks students who are not here keep what they have
 */
public record CorrectionInput(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid MarkInput> marks) {}
