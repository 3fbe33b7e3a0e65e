package com.mindwhile.erp.teachers;

import com.mindwhile.erp.shared.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** That a teacher is to teach a subject to a section. */
public record AssignmentInput(
    @NotNull Long teacherId, @NotBlank @Size(max = 60) @SingleLine String subject) {}
