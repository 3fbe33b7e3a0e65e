package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Classes of a program as the JVM keeps them in a file, parsed and verified, for its next starts
 * (application class data sharing, JEP 310). The JVM itself checks that the file fits its own
 * release and the class path, and does without it otherwise.
 *
 * <p>A start that finds no such file notes which classes it loads; {@link #keep} makes the file of
 * them.
 */
final class SharedClasses {

  private static final String LIST = "classes.lst";
  private static final Duration STOP = Duration.ofSeconds(5);

  private final Path archive;
  private final String classPath;

  /**
   * The classes on that path.
   *
   * @param archive the file they are kept in, if an earlier start made it
   */
  SharedClasses(Path archive, String classPath) {
    this.archive = archive;
    this.classPath = classPath;
  }

  private boolean areKept() {
    return Files.exists(archive);
  }

  /** What the JVM of a server with that home folder is told. */
  List<String> options(Path home) {
    return areKept()
        ? List.of("-XX:SharedArchiveFile=" + archive)
        : List.of("-XX:DumpLoadedClassList=" + home.resolve(LIST));
  }

  /**
   * Makes the file, beside a server that runs and noted its classes, unless it is there. It takes a
   * processor some 15 s; the process ends with the others.
   *
   * @return completes when the file is there
   */
  CompletableFuture<Void> keep(Processes processes, Path home) throws IOException {
    Path list = home.resolve(LIST);
    if (areKept() || !Files.exists(list)) {
      return CompletableFuture.completedFuture(null);
    }
    Path complete = home.resolve("complete-" + LIST);
    Files.write(complete, completeLines(Files.readString(list)));
    Path draft =
        archive.resolveSibling(archive.getFileName() + ".new-" + ProcessHandle.current().pid());
    List<String> arguments =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + complete,
            "-XX:SharedArchiveFile=" + draft,
            "-XX:+UseParallelGC",
            "-cp",
            classPath);
    return processes
        .start(new ServerCommand("classes", home, arguments, Map.of(), STOP))
        .end()
        .thenRun(() -> publish(draft));
  }

  /** The server still writes: its last line may be half a line. */
  private static List<String> completeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  private void publish(Path draft) {
    try {
      Files.move(
          draft, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
