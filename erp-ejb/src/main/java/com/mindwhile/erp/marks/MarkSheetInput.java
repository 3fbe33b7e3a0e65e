package com.mindwhile.erp.marks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The marks of an assessment as the teacher enters them.
 *
 * @param marks students who are not here keep what they have
 */
public record MarkSheetInput(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid MarkEntryInput> marks) {}
