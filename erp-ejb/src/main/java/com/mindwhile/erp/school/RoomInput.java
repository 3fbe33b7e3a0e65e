package com.mindwhile.erp.school;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A room as the office writes it down.
 *
 * @param name unique in the school
 * @param capacity how many students have a seat; null if nobody counted
 */
public record RoomInput(
    @NotBlank @Size(max = 60) @SingleLine String name,
    @Size(min = 1, max = 100) @SingleLine String building,
    @Min(1) @Max(10_000) Integer capacity) {}
