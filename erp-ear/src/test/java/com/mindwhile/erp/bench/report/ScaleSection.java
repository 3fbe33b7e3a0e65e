package com.mindwhile.erp.bench.report;

import com.mindwhile.erp.bench.load.Load;
import com.mindwhile.erp.bench.load.Outcome;
import com.mindwhile.erp.bench.scale.ListSize;
import com.mindwhile.erp.bench.scale.Neighbours;
import com.mindwhile.erp.bench.scale.NodeSize;
import com.mindwhile.erp.bench.scale.Scale;
import com.mindwhile.erp.bench.scale.Soak;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One node as it grows. */
public final class ScaleSection {

  private ScaleSection() {}

  /** Adds all of it. */
  public static void add(Report report, Scale scale) throws IOException {
    schools(report, scale);
    neighbours(report, scale.neighbours());
    soak(report, scale);
    lists(report, scale);
  }

  private static void schools(Report report, Scale scale) throws IOException {
    report
        .section("Schools on one node")
        .paragraph(
            "Heap limited to %s, connections to schools to %d; %d students a school, `GET /students/{id}`, all schools"
                + " in use.",
            scale.settings().heap(),
            scale.settings().budget(),
            scale.settings().studentsPerSchool())
        .table(
            List.of(
                "schools",
                "start s",
                "answers/s",
                "p99 ms",
                "failed",
                "connections at most",
                "live heap MiB"),
            scale.nodes().stream().map(ScaleSection::row).toList());
    List<Integer> schools = scale.nodes().stream().map(NodeSize::schools).toList();
    picture(report, scale, schools, "Throughput", "1/s", node -> node.outcome().throughput());
    picture(report, scale, schools, "Live heap", "MiB", NodeSize::heap);
    picture(report, scale, schools, "Connections", "at most", NodeSize::connections);
    picture(report, scale, schools, "Start-up", "s", NodeSize::startSeconds);
  }

  private static List<String> row(NodeSize node) {
    return List.of(
        Integer.toString(node.schools()),
        "%.1f".formatted(node.startSeconds()),
        "%.0f".formatted(node.outcome().throughput()),
        "%.1f".formatted(node.outcome().p99()),
        Long.toString(node.outcome().failed()),
        Integer.toString(node.connections()),
        Long.toString(node.heap()));
  }

  private static void picture(
      Report report,
      Scale scale,
      List<Integer> schools,
      String title,
      String unit,
      ToDoubleFunction<NodeSize> value)
      throws IOException {
    report.picture(
        Picture.growth(
            title + " over schools",
            "schools",
            unit,
            schools,
            Map.of(title, scale.nodes().stream().map(value::applyAsDouble).toList())));
  }

  private static void neighbours(Report report, Neighbours neighbours) {
    report
        .section("A quiet school beside a busy one")
        .table(
            List.of("who", "answers/s", "p50 ms", "p99 ms", "failed"),
            List.of(
                row("quiet, alone", neighbours.alone()),
                row("quiet, beside the busy one", neighbours.beside()),
                row("busy", neighbours.busy())))
        .paragraph(
            "The quiet school's p99 is %.1f times that of its time alone.",
            neighbours.beside().p99() / neighbours.alone().p99());
  }

  private static List<String> row(String name, Outcome outcome) {
    return List.of(
        name,
        "%.0f".formatted(outcome.throughput()),
        "%.1f".formatted(outcome.p50()),
        "%.1f".formatted(outcome.p99()),
        Long.toString(outcome.failed()));
  }

  private static void soak(Report report, Scale scale) {
    Soak soak = scale.soak();
    report
        .section("Many clients for a long time")
        .paragraph(
            "%d schools, %d clients, `GET /students?page=`, %.0f s.",
            soak.schools(), soak.clients(), soak.outcome().seconds())
        .table(
            List.of(
                "answers/s",
                "p50 ms",
                "p99 ms",
                "max ms",
                "answers",
                "other than 200",
                "which",
                "connections at most",
                "live heap MiB"),
            List.of(
                List.of(
                    "%.0f".formatted(soak.outcome().throughput()),
                    "%.0f".formatted(soak.outcome().p50()),
                    "%.0f".formatted(soak.outcome().p99()),
                    "%.0f".formatted(soak.outcome().max()),
                    Long.toString(soak.outcome().requests()),
                    Long.toString(soak.outcome().failed()),
                    soak.outcome().statuses(),
                    Integer.toString(soak.connections()),
                    Long.toString(soak.heap()))));
  }

  private static void lists(Report report, Scale scale) throws IOException {
    report
        .section("Students in a school")
        .paragraph("One request at a time; a picture of the medians below.")
        .table(
            List.of("list", "students", "p50 ms", "p99 ms", "failed"),
            scale.lists().stream().map(ScaleSection::row).toList());
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    for (ListSize list : scale.lists()) {
      lines
          .computeIfAbsent(list.kind().name(), first -> new ArrayList<>())
          .add(list.outcome().p50());
    }
    report.picture(
        Picture.growth(
            "Latency over students", "students", "ms", scale.settings().students(), lines));
  }

  private static List<String> row(ListSize list) {
    return List.of(
        description(list.kind()),
        Integer.toString(list.students()),
        "%.1f".formatted(list.outcome().p50()),
        "%.1f".formatted(list.outcome().p99()),
        Long.toString(list.outcome().failed()));
  }

  private static String description(Load.Kind kind) {
    return switch (kind) {
      case FIRST_PAGES -> "first ten pages";
      case LIST -> "any page";
      case SEARCH -> "search by number";
      case SECTION -> "a section of 40";
      default -> kind.name();
    };
  }
}
