package com.mindwhile.erp.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The load generator wrk, a process of its own for each load. */
public final class Wrk {

  /** What to say where it is not installed. */
  public static final String MISSING = "wrk is not installed (Debian: apt-get install wrk)";

  private static final int THREADS = 2;

  private final Path program;
  private final Path script;
  private final AtomicInteger seed = new AtomicInteger(1);

  private Wrk(Path program, Path script) {
    this.program = program;
    this.script = script;
  }

  /** The installed program, if there is one. */
  public static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, "wrk"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * The installed program, with its script in that folder.
   *
   * @throws IllegalStateException if it is not installed
   */
  public static Wrk in(Path folder) throws IOException {
    Path program = find().orElseThrow(() -> new IllegalStateException(MISSING));
    Path script = Files.createDirectories(folder).resolve("load.lua").toAbsolutePath();
    try (InputStream source = Wrk.class.getResourceAsStream("load.lua")) {
      Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
    }
    return new Wrk(program, script);
  }

  /** Loads a target and waits for the outcome. */
  public Outcome run(Target target, Load load) throws IOException, InterruptedException {
    ProcessBuilder wrk =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "-t" + Math.min(THREADS, load.connections()),
                    "-c" + load.connections(),
                    "-d" + load.duration().toSeconds() + "s",
                    "--timeout",
                    "30s",
                    "-s",
                    script.toString(),
                    target.baseUrl().toString()))
            .redirectErrorStream(true);
    wrk.environment()
        .putAll(
            Map.of(
                "TARGETS", target.schools().toString(),
                "KIND", kind(target, load.kind()),
                "PAUSE", Double.toString(load.pause().toNanos() / 1e6),
                "ROWS", Integer.toString(target.students()),
                "HEADER", target.schoolHeader(),
                "SEED", Integer.toString(seed.incrementAndGet())));
    Process process = wrk.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Outcome.parse(output);
  }

  private static String kind(Target target, Load.Kind kind) {
    return switch (kind) {
      case GET -> "get";
      case LIST -> "list";
      case POST -> target.postKind();
      case FIRST_PAGES -> "first-pages";
      case SEARCH -> "search";
      case SECTION -> "section";
    };
  }
}
