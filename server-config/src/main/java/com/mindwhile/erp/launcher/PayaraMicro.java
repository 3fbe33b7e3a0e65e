package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** A Payara Micro with the two web archives. */
public final class PayaraMicro implements ApplicationServer {

  private static final Set<String> CONTEXT_ROOTS = Set.of("/", "/admin");
  private static final Duration BOOT = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final Processes processes;
  private final PayaraSettings settings;
  private final ServerProcess process;

  private PayaraMicro(Processes processes, PayaraSettings settings, ServerProcess process) {
    this.processes = processes;
    this.settings = settings;
    this.process = process;
  }

  /**
   * Starts it and waits until both archives are deployed and every probe answers.
   *
   * @throws ServerFailedException with the errors of its log, as soon as an archive was not
   *     deployed
   */
  public static PayaraMicro start(Processes processes, PayaraSettings settings) throws IOException {
    Path home = PrivateFile.createFolder(settings.home());
    ServerProcess process =
        processes.start(
            new ServerCommand("payara", home, command(settings), settings.environment(), STOP),
            () -> prepare(settings));
    PayaraMicro server = new PayaraMicro(processes, settings, process);
    try {
      server.awaitDeployment();
      settings.probes().forEach(path -> process.awaitAnswer(server.baseUrl().resolve(path)));
    } catch (RuntimeException e) {
      process.kill();
      throw e;
    }
    return server;
  }

  @Override
  public PayaraSettings settings() {
    return settings;
  }

  @Override
  public Path log() {
    return process.log();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public PayaraMicro restart() throws IOException {
    return start(processes, settings);
  }

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

  /**
   * How its JVM keeps objects and code.
   *
   * @param maxHeap as {@code -Xmx} takes it
   */
  public static List<String> memory(String maxHeap) throws IOException {
    List<String> options = new ArrayList<>(HugePages.options());
    options.add("-Xmx" + maxHeap);
    options.add("-XX:+UseParallelGC");
    return options;
  }

  private static List<String> command(PayaraSettings settings) throws IOException {
    Path home = settings.home();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(memory(settings.maxHeap()));
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

  private static void prepare(PayaraSettings settings) throws IOException {
    Path home = settings.home();
    // it keeps its domain in the root folder, where the commands would find their pools made
    // already
    for (String folder : List.of("root", "tmp")) {
      PrivateFile.deleteFolder(home.resolve(folder));
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
}
