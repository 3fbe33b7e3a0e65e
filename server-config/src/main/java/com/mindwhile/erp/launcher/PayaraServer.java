package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A Payara Server with a domain of its own and the enterprise archive.
 *
 * <p>Its settings and secrets reach it as environment variables, which nobody else on the machine
 * can read; a property such as {@code erp.redis.url} is {@code ERP_REDIS_URL} there.
 */
public final class PayaraServer implements ApplicationServer {

  private static final String DOMAIN = "erp";
  private static final String APPLICATION = "mindwhile-erp";
  private static final Pattern STARTED = Pattern.compile("Payara Server .* startup time");
  private static final Duration BOOT = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(60);

  private final Processes processes;
  private final PayaraServerFiles files;
  private final PayaraSettings settings;
  private final Asadmin asadmin;
  private final int adminPort;
  private final ServerProcess process;

  private PayaraServer(
      Processes processes,
      PayaraServerFiles files,
      PayaraSettings settings,
      Asadmin asadmin,
      int adminPort,
      boolean firstTime)
      throws IOException {
    this.processes = processes;
    this.files = files;
    this.settings = settings;
    this.asadmin = asadmin;
    this.adminPort = adminPort;
    this.process = processes.start(command(firstTime));
  }

  /**
   * Makes a domain, starts it twice, deploys the archive and waits until every probe answers.
   *
   * @throws ServerFailedException with what asadmin or the log says, if any of that failed
   */
  public static PayaraServer start(
      Processes processes, PayaraServerFiles files, PayaraSettings settings) throws IOException {
    Path home = PrivateFile.createFolder(settings.home());
    new PidFile(home.resolve("payara.pid")).endSurvivor();
    PrivateFile.deleteFolder(home.resolve("domains"));
    String masterPassword = password();
    Asadmin asadmin = new Asadmin(files.asadmin(), home, password(), masterPassword);
    PrivateFile.write(
        home.resolve("master-password"), "AS_ADMIN_MASTERPASSWORD=" + masterPassword + "\n");
    PrivateFile.write(home.resolve("preboot.txt"), lines(settings.boot().before()));
    int adminPort = FreePort.any();
    asadmin.run(
        "create-domain",
        "--domaindir=" + home.resolve("domains"),
        "--adminport=" + adminPort,
        "--instanceport=" + settings.port(),
        "--domainproperties=jms.port=" + FreePort.any(),
        "--checkports=false",
        DOMAIN);
    Path library = settings.files().driver();
    Files.copy(library, domain(settings).resolve("lib").resolve(library.getFileName()));
    new PayaraServer(processes, files, settings, asadmin, adminPort, true).setUp();
    PayaraServer server = new PayaraServer(processes, files, settings, asadmin, adminPort, false);
    server.whole(server::deploy);
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

  /** Starts the domain again; it deploys the archive by itself. */
  @Override
  public PayaraServer restart() throws IOException {
    PayaraServer server = new PayaraServer(processes, files, settings, asadmin, adminPort, false);
    server.whole(() -> {});
    return server;
  }

  @Override
  public void close() {
    process.close();
  }

  /**
   * Gives the domain its first commands and stops it. Those for a running domain are no post-boot
   * commands: these run while it still boots, and setting the batch runtime then waits for ever.
   */
  private void setUp() throws IOException {
    try {
      process.await(() -> STARTED.matcher(process.logText()).find(), BOOT);
      if (new PayaraLog(process.logText()).hasFailedCommand()) {
        throw process.failed("could not be set up");
      }
      for (String command : settings.boot().after()) {
        administer(command.split(" "));
      }
    } catch (IOException | RuntimeException e) {
      process.kill();
      throw e;
    }
    process.close();
  }

  /** Waits until it is up, completes it and waits for the probes; kills it if any of that fails. */
  private void whole(Step completion) throws IOException {
    try {
      process.await(() -> STARTED.matcher(process.logText()).find(), BOOT);
      completion.run();
      settings.probes().forEach(path -> process.awaitAnswer(baseUrl().resolve(path)));
    } catch (IOException | RuntimeException e) {
      process.kill();
      throw e;
    }
  }

  /** asadmin only says that the server's log says why. */
  private void deploy() throws IOException {
    try {
      administer("deploy", "--name=" + APPLICATION, files.ear().toString());
    } catch (ServerFailedException refused) {
      throw process.failed("did not deploy the archive");
    }
  }

  /**
   * Runs a command of asadmin on the running domain.
   *
   * @return what it wrote
   * @throws ServerFailedException with what it wrote, if it failed
   */
  public String administer(String... command) throws IOException {
    List<String> line = new ArrayList<>(List.of("--host=127.0.0.1", "--port=" + adminPort));
    line.addAll(List.of(command));
    return asadmin.run(line.toArray(String[]::new));
  }

  /**
   * What {@code asadmin start-domain} would run. Run by it the server would be another's child,
   * which outlives a kill.
   */
  private ServerCommand command(boolean firstTime) throws IOException {
    Path home = settings.home();
    List<String> start = new ArrayList<>();
    start.addAll(List.of("start-domain", "--dry-run", "--domaindir=" + home.resolve("domains")));
    if (firstTime) {
      start.add("--prebootcommandfile=" + home.resolve("preboot.txt"));
    }
    start.add(DOMAIN);
    List<String> arguments = new ArrayList<>();
    asadmin
        .run(start.toArray(String[]::new))
        .lines()
        .skip(1) // its heading
        .takeWhile(line -> !line.isEmpty())
        .filter(argument -> !argument.startsWith("-Xmx"))
        .forEach(arguments::add);
    arguments.addAll(1, options());
    return new ServerCommand("payara", home, arguments, environment(), STOP)
        .withInput(home.resolve("master-password"));
  }

  private List<String> options() throws IOException {
    Path temporary = PrivateFile.createFolder(settings.home().resolve("tmp"));
    List<String> options = new ArrayList<>();
    options.add("-Xmx" + settings.maxHeap());
    options.addAll(HugePages.options());
    options.add("-Djava.io.tmpdir=" + temporary);
    options.add("-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Duser.timezone=UTC");
    options.addAll(settings.jvmOptions());
    return options;
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new TreeMap<>();
    settings.properties().forEach((name, value) -> environment.put(variable(name), value));
    environment.putAll(settings.environment());
    return environment;
  }

  /** The variable that MicroProfile Config reads a property of that name from. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9_]", "_").toUpperCase(Locale.ROOT);
  }

  private static Path domain(PayaraSettings settings) {
    return settings.home().resolve("domains").resolve(DOMAIN);
  }

  private static String password() {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String lines(List<String> commands) {
    return String.join("\n", commands) + "\n";
  }

  private interface Step {

    void run() throws IOException;
  }
}
