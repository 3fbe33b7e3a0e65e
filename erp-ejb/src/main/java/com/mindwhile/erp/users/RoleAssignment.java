package com.mindwhile.erp.users;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * The roles somebody is to have.
 *
 * @param roles their names
 */
public record RoleAssignment(
    @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 60) String> roles) {}
