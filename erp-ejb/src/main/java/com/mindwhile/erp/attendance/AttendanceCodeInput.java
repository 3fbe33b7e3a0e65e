package com.mindwhile.erp.attendance;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A code of attendance as the office writes it down.
 *
 * @param code what stands in the register, for good, such as {@code M}
 * @param kind what it counts as, for good
 */
public record AttendanceCodeInput(
    @NotNull @Pattern(regexp = "[A-Z0-9]{1,10}") String code,
    @NotBlank @Size(max = 60) @SingleLine String name,
    @NotNull CodeKind kind) {}
