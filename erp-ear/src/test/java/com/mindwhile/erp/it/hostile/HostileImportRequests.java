package com.mindwhile.erp.it.hostile;

import com.mindwhile.erp.it.hostile.HostileRequests.Hostile;
import com.mindwhile.erp.it.hostile.RawHttp.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files that must be refused whole, and requests about imports there are not. */
final class HostileImportRequests {

  private static final String STUDENTS = "imports?kind=STUDENTS";
  private static final String FILE = "admissionNumber,firstName,lastName\n1,A,B\n";

  private final List<Hostile> all = new ArrayList<>();

  private HostileImportRequests() {}

  /** To be sent by a school's administrator. */
  static List<Hostile> all() {
    HostileImportRequests requests = new HostileImportRequests();
    requests.kinds();
    requests.headers();
    requests.bytes();
    requests.others();
    return requests.all;
  }

  private void kinds() {
    for (String query : List.of("", "?kind=", "?kind=students", "?kind=FEES", "?kind=1")) {
      file("import with " + query, 400, "imports" + query, FILE);
    }
    for (String dryRun : List.of("yes", "1", "TRUE")) {
      file("dry run " + dryRun, 400, STUDENTS + "&dryRun=" + dryRun, FILE);
    }
  }

  private void headers() {
    for (String header :
        List.of(
            "admissionNumber,surname",
            "admissionNumber,admissionnumber",
            "admissionNumber,",
            "admissionNumber,=1+1",
            "admissionNumber,guardian4Email",
            "admissionNumber,id",
            "firstName,lastName",
            "admissionNumber\tfirstName",
            "sep=;")) {
      file("header " + header, 400, STUDENTS, header + "\n1,2\n");
    }
    file("header without rows", 422, STUDENTS, "admissionNumber\n\n\n");
    file("students as teachers", 400, "imports?kind=TEACHERS", FILE);
    file("guardians nobody knows", 400, "imports?kind=GUARDIANS", "firstName,lastName\nA,B\n");
    file("marks of nobody", 400, "imports?kind=MARKS", "assessmentId,marks\n1,2\n");
    file("payments without keys", 400, "imports?kind=PAYMENTS", "admissionNumber,amount\n1,2\n");
  }

  private void bytes() {
    file("quote that does not end", 400, STUDENTS, "admissionNumber\n\"1\n");
    file("text behind a quote", 400, STUDENTS, "admissionNumber\n\"1\"2\n");
    file("line of very many cells", 400, STUDENTS, FILE + ",".repeat(20_000));
    file("cell of 15 MB", 400, STUDENTS, FILE + "2,\"" + "\"\"".repeat(7_500_000) + "\",C\n");
    file("too many rows", 422, STUDENTS, "admissionNumber\n" + "1\n".repeat(50_001));
    file("nothing", 400, STUDENTS, "");
    bytes("UTF-16", FILE.getBytes(StandardCharsets.UTF_16));
    bytes("Latin-1", "admissionNumber\nZo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));
    bytes("a zip archive", new byte[] {'P', 'K', 3, 4, 20, 0, (byte) 0xFF, 0, 8});
    for (String type :
        List.of("application/json", "text/plain", "multipart/form-data; boundary=x")) {
      send("file as " + type, 415, STUDENTS, type, FILE.getBytes(StandardCharsets.UTF_8));
    }
    send(
        "file in Latin-1",
        415,
        STUDENTS,
        "text/csv; charset=ISO-8859-1",
        FILE.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void others() {
    for (String path :
        List.of("imports/0", "imports/x", "imports/0/errors", "imports/0/error-file")) {
      all.add(new Hostile(path, 404, Request.of("GET", "/api/v1/" + path)));
    }
    all.add(
        new Hostile(
            "imports in an odd order", 400, Request.of("GET", "/api/v1/imports?sort=header")));
    all.add(new Hostile("apply 0", 404, Request.of("POST", "/api/v1/imports/0/apply")));
    all.add(new Hostile("delete imports", 405, Request.of("DELETE", "/api/v1/imports")));
  }

  private void file(String name, int status, String path, String text) {
    send(name, status, path, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(String name, byte[] file) {
    send("file of " + name, 400, STUDENTS, "text/csv", file);
  }

  private void send(String name, int status, String path, String type, byte[] file) {
    all.add(
        new Hostile(
            name,
            status,
            Request.of("POST", "/api/v1/" + path).header("Content-Type: " + type).body(file)));
  }
}
