package com.mindwhile.erp.it.school;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Somebody who does one thing after the other with students' money, of which some is refused. */
final class FeeClerk {

  private final FeeOffice office;
  private final long[] students;
  private final Random random;

  FeeClerk(FeeOffice office, long[] students, Random random) {
    this.office = office;
    this.students = students;
    this.random = random;
  }

  /** The statuses that so many steps were answered with. */
  List<Integer> work(int steps) {
    List<Integer> statuses = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      statuses.add(step(students[random.nextInt(students.length)]).statusCode());
    }
    return statuses;
  }

  private Response step(long student) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> office.pay(UUID.randomUUID().toString(), FeeOffice.cash(student, amount()));
      case 2 -> pay(student, one("invoices", student));
      case 3 -> post("payments/" + one("payments", student) + "/allocations", Map.of());
      case 4 -> approve("waivers", "invoiceId", one("invoices", student), Map.of());
      case 5 -> approve("refunds", "paymentId", one("payments", student), Map.of("method", "CASH"));
      case 6 ->
          random.nextInt(4) == 0
              ? post("invoices/" + one("invoices", student) + "/cancel", Map.of("reason", "Error"))
              : post("invoices/late-fees", Map.of());
      default -> invoice(student);
    };
  }

  private Response pay(long student, long invoice) {
    String amount = amount();
    return office.pay(
        UUID.randomUUID().toString(), FeeOffice.cash(student, amount, invoice, amount));
  }

  /** Proposes and approves; what is not proposed cannot be approved. */
  private Response approve(String what, String of, long id, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.putAll(Map.of(of, id, "amount", new BigDecimal(amount()), "reason", "Hardship"));
    Response proposed = post(what, body);
    return proposed.statusCode() == 201
        ? post(what + "/" + proposed.jsonPath().getLong("id") + "/approve", Map.of())
        : proposed;
  }

  private Response invoice(long student) {
    long structure =
        office.structure("2026-02-10", List.of(office.line(office.tuition(), amount())));
    return office.issue(structure, Map.of("studentId", student));
  }

  private long one(String list, long student) {
    JsonPath found = office.json(list + "?size=100&studentId=" + student);
    List<Long> ids = found.getList("items.id", Long.class);
    return ids.get(random.nextInt(ids.size()));
  }

  private String amount() {
    return BigDecimal.valueOf(1 + random.nextInt(6_000), 2).toString();
  }

  private Response post(String path, Object body) {
    return office.admin().post(path, body);
  }
}
