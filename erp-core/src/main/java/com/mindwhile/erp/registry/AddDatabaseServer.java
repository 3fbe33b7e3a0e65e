package com.mindwhile.erp.registry;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The request to add a database server.
 *
 * @param adminUser an account that may create databases and accounts there and pass on its rights
 * @param connectionBudget how many connections all schools together may open there; 150 unless said
 * @param schoolLimit how many schools it may hold; 500 unless said
 * @param acceptingSchools whether new schools go there; yes unless said
 */
public record AddDatabaseServer(
    @NotNull @Pattern(regexp = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?") String name,
    @NotNull @Size(max = 255) @Pattern(regexp = "[A-Za-z0-9._:-]+") String host,
    @NotNull @Min(1) @Max(65_535) Integer port,
    @Size(max = 63) @Pattern(regexp = "[a-z0-9-]+") String region,
    @NotNull TlsMode tlsMode,
    @NotNull @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9_.-]+") String adminUser,
    @NotBlank @Size(max = 200) String adminPassword,
    @Min(1) @Max(100_000) Integer connectionBudget,
    @Min(0) @Max(100_000) Integer schoolLimit,
    Boolean acceptingSchools) {

  private static final int DEFAULT_CONNECTION_BUDGET = 150;
  private static final int DEFAULT_SCHOOL_LIMIT = 500;

  public AddDatabaseServer {
    connectionBudget = connectionBudget == null ? DEFAULT_CONNECTION_BUDGET : connectionBudget;
    schoolLimit = schoolLimit == null ? DEFAULT_SCHOOL_LIMIT : schoolLimit;
    acceptingSchools = acceptingSchools == null || acceptingSchools;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "AddDatabaseServer[name=" + name + "]";
  }
}
