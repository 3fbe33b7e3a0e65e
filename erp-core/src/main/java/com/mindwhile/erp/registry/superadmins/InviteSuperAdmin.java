package com.mindwhile.erp.registry.superadmins;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** The request to invite somebody to operate the platform. */
public record InviteSuperAdmin(
    @NotNull
        @Size(max = 255)
        @Pattern(
            regexp = "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}",
            message = "must be an e-mail address")
        String email) {}
