package com.mindwhile.erp.bench;

import com.mindwhile.erp.tenancy.School;
import com.mindwhile.erp.tenancy.SchoolDirectory;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finds a school that this process has not heard of and Redis knows, by its subdomain. The
 * directory is new each time, outside the time that is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ResolutionFromRedisBenchmark {

  private SchoolsInRedis schools;
  private SchoolDirectory directory;

  @Setup
  public void start() throws IOException {
    schools = new SchoolsInRedis();
  }

  @Setup(Level.Invocation)
  public void forget() {
    directory = schools.directory();
  }

  @TearDown
  public void stop() throws IOException {
    schools.close();
  }

  /** The answer of the directory. */
  @Benchmark
  public School find() {
    int number = ThreadLocalRandom.current().nextInt(SchoolsInRedis.COUNT) + 1;
    return directory.bySubdomain(SchoolsInRedis.subdomain(number)).orElseThrow();
  }
}
