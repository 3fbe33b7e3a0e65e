package com.mindwhile.erp.users;

import com.mindwhile.erp.shared.Versioned;
import java.util.List;

/**
 * A role as it is shown.
 *
 * @param builtIn whether every school has it and nobody can change it
 * @param permissions what its users may do
 */
public record RoleView(
    Long id, int version, String name, String description, boolean builtIn, List<Grant> permissions)
    implements Versioned {}
