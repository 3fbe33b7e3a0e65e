package com.mindwhile.erp.bench;

import com.mindwhile.erp.http.SchoolResolution;
import com.mindwhile.erp.migration.ReleaseVersion;
import com.mindwhile.erp.rbac.Caller;
import com.mindwhile.erp.rbac.Permission;
import com.mindwhile.erp.rbac.Scope;
import com.mindwhile.erp.security.tokens.AccessTokens;
import com.mindwhile.erp.security.tokens.ErpPrincipal;
import com.mindwhile.erp.security.tokens.KeysInMemory;
import com.mindwhile.erp.security.tokens.SigningKeys;
import com.mindwhile.erp.security.tokens.VerifiedTokens;
import com.mindwhile.erp.security.vault.CredentialVault;
import com.mindwhile.erp.security.vault.KeySetFile;
import com.mindwhile.erp.tenancy.School;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Finds the school and verifies the token of requests to 500 schools by 2,000 users that were seen
 * before. Without what the container adds: proxies and interceptors.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RequestEntryBenchmark {

  private static final int USERS = 2_000;
  private static final int TOKEN_SECONDS = 3_600;

  private final List<BenchmarkRequest> requests = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private SchoolsInRedis schools;
  private SchoolResolution resolution;
  private VerifiedTokens verified;
  private AccessTokens accessTokens;

  @Setup
  public void start() throws IOException {
    schools = new SchoolsInRedis();
    resolution =
        new SchoolResolution(
            schools.directory(), ReleaseVersion.ofThisArchive(), "erp.example", true);
    accessTokens = accessTokens();
    verified = new VerifiedTokens(accessTokens);
    for (int user = 0; user < USERS; user++) {
      int school = user % SchoolsInRedis.COUNT + 1;
      requests.add(new BenchmarkRequest(SchoolsInRedis.subdomain(school), "erp.example"));
      tokens.add(accessTokens.issue(teacher(user, school), 1).value());
    }
  }

  @TearDown
  public void stop() throws IOException {
    schools.close();
  }

  /** Both, for the same user. */
  @Benchmark
  public void schoolAndCaller(Blackhole hole) {
    int user = ThreadLocalRandom.current().nextInt(USERS);
    hole.consume(resolution.resolve(requests.get(user)));
    hole.consume(verified.principal(tokens.get(user)));
  }

  /** The school alone. */
  @Benchmark
  public School school() {
    return resolution.resolve(requests.get(ThreadLocalRandom.current().nextInt(USERS)));
  }

  /** The caller alone. */
  @Benchmark
  public ErpPrincipal caller() {
    return verified.principal(tokens.get(ThreadLocalRandom.current().nextInt(USERS)));
  }

  /** A caller who was not seen before: what is saved by remembering. */
  @Benchmark
  public ErpPrincipal callerForTheFirstTime() {
    return new VerifiedTokens(accessTokens)
        .principal(tokens.get(ThreadLocalRandom.current().nextInt(USERS)));
  }

  private static AccessTokens accessTokens() throws IOException {
    Clock clock = Clock.systemUTC();
    SigningKeys keys = new SigningKeys(new KeysInMemory(), vault(), clock, 90);
    return new AccessTokens(keys, clock, "issuer", List.of("erp"), TOKEN_SECONDS);
  }

  private static CredentialVault vault() throws IOException {
    Path folder = Files.createTempDirectory("bench");
    Path file = folder.resolve("keys.json");
    try {
      new KeySetFile(file).generate();
      return new CredentialVault(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static Caller teacher(int user, long school) {
    return new Caller(
        Caller.Kind.SCHOOL_USER,
        user,
        "teacher" + user,
        school,
        UUID.randomUUID().toString(),
        Set.of("teacher"),
        Map.of(Permission.STUDENTS_VIEW, Set.of(Scope.OWN_CLASSES)),
        Caller.LinkedPerson.NONE);
  }
}
