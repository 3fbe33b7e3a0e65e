package com.mindwhile.erp.observability.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

/** What {@code logback.xml} writes in a server. */
class LogLinesTest {

  /** Ends a line, ends a string, moves a terminal's cursor, ends a line for other readers. */
  private static final String HOSTILE = "a\r\nb\"}\u001b[2J\u0000\u2028\\";

  @TempDir private Path folder;

  private final LoggerContext context = new LoggerContext();

  @BeforeEach
  void configureAsInAServer() throws Exception {
    context.putProperty("com.sun.aas.instanceRoot", folder.toString());
    context.putProperty("erp.log.dir", folder.resolve("here").toString());
    context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogLinesTest.class.getResource("/logback.xml"));
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  @Test
  void areJsonWithTheRequestTheyBelongTo() throws IOException {
    context.getMDCAdapter().put("requestId", "r-1");
    context.getMDCAdapter().put("school", "greenwood");

    logger().atInfo().addKeyValue("status", 200).log("answered {}", "quickly");

    JsonNode line = lines().get(0);
    assertThat(line.path("formattedMessage").asText()).isEqualTo("answered quickly");
    assertThat(line.path("level").asText()).isEqualTo("INFO");
    assertThat(line.path("loggerName").asText()).isEqualTo("com.mindwhile.erp.test");
    assertThat(line.at("/mdc/requestId").asText()).isEqualTo("r-1");
    assertThat(line.at("/mdc/school").asText()).isEqualTo("greenwood");
    assertThat(line.at("/kvpList/0/status").asText()).isEqualTo("200");
  }

  @Test
  void stayOneLineWhateverIsLogged() throws IOException {
    context.getMDCAdapter().put("caller", HOSTILE);

    logger().atWarn().addKeyValue("path", HOSTILE).log(HOSTILE + " {}", HOSTILE);
    logger().error("failed", new IllegalStateException(HOSTILE));

    List<JsonNode> lines = lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).at("/mdc/caller").asText()).isEqualTo(HOSTILE);
    assertThat(lines.get(0).at("/kvpList/0/path").asText()).isEqualTo(HOSTILE);
    assertThat(lines.get(0).path("formattedMessage").asText()).isEqualTo(HOSTILE + " " + HOSTILE);
    assertThat(lines.get(1).at("/throwable/message").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void leaveOutWhatLibrariesSayInPassing() throws IOException {
    context.getLogger("some.library").info("chatter");
    logger().debug("detail");

    assertThat(lines()).isEmpty();
  }

  private Logger logger() {
    return context.getLogger("com.mindwhile.erp.test");
  }

  private List<JsonNode> lines() throws IOException {
    Path file = folder.resolve("here").resolve("erp.json");
    JsonMapper json = new JsonMapper();
    String text = Files.readString(file);
    assertThat(text).doesNotContain("\u001b", "\r", "\u0000");
    return text.lines().map(line -> read(json, line)).toList();
  }

  private static JsonNode read(JsonMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException notJson) {
      throw new AssertionError(line, notJson);
    }
  }
}
