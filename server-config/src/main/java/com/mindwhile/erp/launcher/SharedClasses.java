package com.mindwhile.erp.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Classes of a server and its applications as the JVM keeps them in a file, parsed and verified,
 * for its next starts (dynamic archives of application class data sharing, JEP 350). The JVM itself
 * checks that the file fits its own release and the class path, and each class that it has not
 * changed; it does without them otherwise.
 */
final class SharedClasses {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path archive;

  /** Kept in that file, if an earlier server recorded them. */
  SharedClasses(Path archive) {
    this.archive = archive;
  }

  /**
   * What the JVM of a server is told.
   *
   * @param record whether it records its classes, unless the file is there; it starts more slowly
   *     then
   */
  List<String> options(boolean record) {
    if (Files.exists(archive)) {
      return List.of("-XX:SharedArchiveFile=" + archive);
    }
    return record ? List.of("-XX:+RecordDynamicDumpInfo") : List.of();
  }

  /**
   * Has a server that records its classes write the file, which takes some seconds.
   *
   * @param home the server's folder, for the log
   * @throws ServerFailedException with what the JVM said, if there is no file then
   */
  void keep(Processes processes, Path home, long pid) throws IOException {
    if (Files.exists(archive)) {
      return;
    }
    Path draft = archive.resolveSibling(archive.getFileName() + ".of-" + pid);
    List<String> dump =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
            Long.toString(pid),
            "VM.cds",
            "dynamic_dump",
            draft.toString());
    ServerProcess process =
        processes.start(new ServerCommand("classes", home, dump, Map.of(), PATIENCE));
    process.awaitEnd(PATIENCE);
    if (!Files.exists(draft)) {
      throw process.failed("kept no classes");
    }
    Files.move(draft, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
