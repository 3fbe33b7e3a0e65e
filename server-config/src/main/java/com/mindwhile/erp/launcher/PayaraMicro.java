package com.mindwhile.erp.launcher;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Payara Micro in a process of its own, with the school plane at {@code /} and the control plane
 * at {@code /admin}.
 */
public final class PayaraMicro implements AutoCloseable {

  private static final Set<String> CONTEXT_ROOTS = Set.of("/", "/admin");
  private static final Duration BOOT = Duration.ofMinutes(3);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final PayaraMicroSettings settings;
  private final ServerProcess process;

  private PayaraMicro(PayaraMicroSettings settings, ServerProcess process) {
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts it and waits until both archives are deployed and every probe answers.
   *
   * @throws ServerFailedException with the errors of its log, as soon as an archive was not
   *     deployed
   */
  public static PayaraMicro start(Processes processes, PayaraMicroSettings settings)
      throws IOException {
    Path home = PrivateFile.createFolder(settings.home());
    ServerProcess process =
        processes.start(
            new ServerCommand("payara", home, command(settings), settings.environment(), STOP),
            () -> prepare(settings));
    PayaraMicro server = new PayaraMicro(settings, process);
    try {
      server.awaitDeployment();
      settings.probes().forEach(server::awaitAnswer);
    } catch (RuntimeException e) {
      process.kill();
      throw e;
    }
    return server;
  }

  /** Where the school plane answers, such as {@code http://localhost:8080}. */
  public URI baseUrl() {
    return URI.create("http://localhost:" + settings.port());
  }

  /** Where the control plane answers. */
  public URI adminUrl() {
    return baseUrl().resolve("/admin");
  }

  /** What it was started with; start another one with the same to restart it. */
  public PayaraMicroSettings settings() {
    return settings;
  }

  /** Its output. */
  public Path log() {
    return process.log();
  }

  /** Whether its process runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** The id of its process. */
  public long pid() {
    return process.pid();
  }

  /** Ends it as a crash would (SIGKILL). */
  public void kill() {
    process.kill();
  }

  /** Stops it (SIGTERM), with a minute for running jobs to stop, and waits for its end. */
  @Override
  public void close() {
    process.close();
  }

  private void awaitDeployment() {
    PayaraLog[] log = new PayaraLog[1];
    process.await(
        () -> {
          log[0] = new PayaraLog(process.logText());
          if (log[0].hasFailedCommand()) {
            throw process.failed("could not be set up");
          }
          return log[0].isReady();
        },
        BOOT);
    if (!log[0].contextRoots().containsAll(CONTEXT_ROOTS)) {
      throw process.failed("deployed only " + log[0].contextRoots() + " of " + CONTEXT_ROOTS);
    }
  }

  private void awaitAnswer(String path) {
    HttpProbe probe = new HttpProbe(baseUrl().resolve(path));
    try {
      process.await(probe::answers, ANSWER);
    } catch (ServerFailedException e) {
      throw process.failed("did not answer at " + path + " (" + probe.lastAnswer() + ")");
    }
  }

  private static List<String> command(PayaraMicroSettings settings) {
    Path home = settings.home();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + settings.maxHeap());
    command.add("-Djava.io.tmpdir=" + home.resolve("tmp"));
    command.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Duser.timezone=UTC");
    command.addAll(settings.jvmOptions());
    command.add("-jar");
    command.add(settings.files().payaraMicro().toString());
    command.addAll(
        List.of(
            "--noHazelcast",
            "--disablephonehome",
            "--port",
            Integer.toString(settings.port()),
            "--rootdir",
            home.resolve("root").toString(),
            "--prebootcommandfile",
            home.resolve("preboot.txt").toString(),
            "--postbootcommandfile",
            home.resolve("postboot.txt").toString(),
            "--systemproperties",
            home.resolve("system.properties").toString(),
            "--addlibs",
            settings.files().driver().toString(),
            settings.files().web().toString(),
            settings.files().admin().toString()));
    return command;
  }

  private static void prepare(PayaraMicroSettings settings) throws IOException {
    Path home = settings.home();
    // it keeps its domain in the root folder, where the commands would find their pools made
    // already
    for (String folder : List.of("root", "tmp")) {
      deleteAll(home.resolve(folder));
      PrivateFile.createFolder(home.resolve(folder));
    }
    PrivateFile.write(home.resolve("preboot.txt"), lines(settings.boot().before()));
    PrivateFile.write(home.resolve("postboot.txt"), lines(settings.boot().after()));
    PrivateFile.write(home.resolve("system.properties"), text(settings.properties()));
  }

  private static String lines(List<String> commands) {
    return String.join("\n", commands) + "\n";
  }

  private static String text(Map<String, String> values) throws IOException {
    Properties properties = new Properties();
    properties.putAll(values);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> content = Files.walk(folder)) {
        content.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
  }
}
