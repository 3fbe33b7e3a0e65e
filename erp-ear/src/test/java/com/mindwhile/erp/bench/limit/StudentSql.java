package com.mindwhile.erp.bench.limit;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The product's statements about students, by hand, and the JSON it makes of their rows. */
final class StudentSql {

  private static final String SECTION_TODAY =
      " left join %1$s.enrollments e on e.student_id = s.id and e.entry_date <= ?"
          + " and (e.exit_date is null or e.exit_date > ?)"
          + " left join %1$s.sections sec on sec.id = e.section_id"
          + " left join %1$s.grade_levels gl on gl.id = sec.grade_level_id";

  private static final String STUDENT =
      "select s.id, s.version, s.admission_number, s.first_name, s.middle_name, s.last_name,"
          + " s.birth_date, s.gender, s.email, s.phone, s.address_line1, s.address_line2, s.city,"
          + " s.postal_code, s.country, s.medical_notes, s.photo_reference, s.status, s.created_at,"
          + " s.created_by, s.updated_at, s.updated_by, s.deleted_at, sec.id, gl.name, sec.name"
          + " from %1$s.students s"
          + SECTION_TODAY
          + " where s.deleted_at is null and s.id = ?";

  private static final String PAGE =
      "select s.id, s.version, s.admission_number, s.first_name, s.middle_name, s.last_name,"
          + " s.birth_date, s.gender, s.email, s.phone, s.status, sec.id, gl.name, sec.name"
          + " from (select x.id from %1$s.students x where x.deleted_at is null"
          + " order by x.last_name, x.first_name, x.id limit ?, ?) page"
          + " join %1$s.students s on s.id = page.id"
          + SECTION_TODAY
          + " order by s.last_name, s.first_name, s.id";

  private static final String COUNT =
      "select count(*) from %1$s.students s where s.deleted_at is null";

  private static final String NUMBER_TAKEN =
      "select count(*) from %1$s.students where admission_number = ? and id <> 0";

  private static final String INSERT =
      "insert into %1$s.students (admission_number, first_name, last_name, gender, email, status,"
          + " version, created_at, created_by, updated_at, updated_by)"
          + " values (?, ?, ?, ?, ?, 'ENROLLED', 0, ?, 'bench', ?, 'bench')";

  private static final String AUDIT =
      "insert into %1$s.audit_log (at, actor, action, entity, entity_id, before_state, after_state,"
          + " address, request_id) values (?, 'bench', 'CREATED', 'Student', ?, null, ?, '127.0.0.1', ?)";

  private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");

  private final String database;
  private final Date today;

  StudentSql(String database, LocalDate today) {
    if (!database.matches("[a-z0-9_]+")) {
      throw new IllegalArgumentException("Not a database");
    }
    this.database = database;
    this.today = Date.valueOf(today);
  }

  String student(Connection connection, long id) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(STUDENT.formatted(database))) {
      query.setDate(1, today);
      query.setDate(2, today);
      query.setLong(3, id);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        Json json = new Json(512);
        head(json, row);
        json.begin("address");
        json.text("line1", row.getString(11));
        json.text("line2", row.getString(12));
        json.text("city", row.getString(13));
        json.text("postalCode", row.getString(14));
        json.text("country", row.getString(15));
        json.end();
        json.text("medicalNotes", row.getString(16));
        json.text("photoReference", row.getString(17));
        json.text("status", row.getString(18));
        section(json, row, 24);
        json.text("createdAt", instant(row, 19));
        json.text("updatedAt", instant(row, 21));
        return json.end().toString();
      }
    }
  }

  String page(Connection connection, int page, int size) throws SQLException {
    StringBuilder items = new StringBuilder(4_096);
    try (PreparedStatement query = connection.prepareStatement(PAGE.formatted(database))) {
      query.setInt(1, (page - 1) * size);
      query.setInt(2, size);
      query.setDate(3, today);
      query.setDate(4, today);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Json json = new Json(256);
          head(json, row);
          json.text("status", row.getString(11));
          section(json, row, 12);
          items.append(items.isEmpty() ? "" : ",").append(json.end());
        }
      }
    }
    return "{\"items\":[%s],\"page\":%d,\"size\":%d,\"total\":%d}"
        .formatted(items, page, size, count(connection));
  }

  /** In one transaction, with a line in the audit log. */
  String create(Connection connection, String body) throws SQLException {
    String[] values = new String[5];
    Matcher field = FIELD.matcher(body);
    for (int i = 0; i < values.length && field.find(); i++) {
      values[i] = field.group(2);
    }
    LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
    connection.setAutoCommit(false);
    try {
      requireFree(connection, values[0]);
      long id = insert(connection, values, now);
      String json = created(id, values, now);
      audit(connection, id, json, now);
      connection.commit();
      return json;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private long count(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COUNT.formatted(database));
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private void requireFree(Connection connection, String number) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(NUMBER_TAKEN.formatted(database))) {
      query.setString(1, number);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        if (row.getLong(1) > 0) {
          throw new SQLException("Another student has that number");
        }
      }
    }
  }

  private long insert(Connection connection, String[] values, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(INSERT.formatted(database), Statement.RETURN_GENERATED_KEYS)) {
      for (int i = 0; i < values.length; i++) {
        insert.setString(i + 1, values[i]);
      }
      insert.setObject(6, now);
      insert.setObject(7, now);
      insert.executeUpdate();
      try (ResultSet key = insert.getGeneratedKeys()) {
        key.next();
        return key.getLong(1);
      }
    }
  }

  private void audit(Connection connection, long id, String json, LocalDateTime now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(AUDIT.formatted(database))) {
      insert.setObject(1, now);
      insert.setString(2, Long.toString(id));
      insert.setString(3, json);
      insert.setString(4, UUID.randomUUID().toString());
      insert.executeUpdate();
    }
  }

  private static String created(long id, String[] values, LocalDateTime now) {
    Json json = new Json(256);
    json.number("id", id);
    json.number("version", 0);
    json.text("admissionNumber", values[0]);
    json.text("firstName", values[1]);
    json.text("lastName", values[2]);
    json.text("gender", values[3]);
    json.text("email", values[4]);
    json.text("status", "ENROLLED");
    json.text("createdAt", now + "Z");
    json.text("updatedAt", now + "Z");
    return json.end().toString();
  }

  private static void head(Json json, ResultSet row) throws SQLException {
    json.number("id", row.getLong(1));
    json.number("version", row.getLong(2));
    json.text("admissionNumber", row.getString(3));
    json.text("firstName", row.getString(4));
    json.text("middleName", row.getString(5));
    json.text("lastName", row.getString(6));
    json.text("birthDate", row.getString(7));
    json.text("gender", row.getString(8));
    json.text("email", row.getString(9));
    json.text("phone", row.getString(10));
  }

  private static void section(Json json, ResultSet row, int from) throws SQLException {
    long id = row.getLong(from);
    if (!row.wasNull()) {
      json.begin("section");
      json.number("id", id);
      json.text("gradeLevel", row.getString(from + 1));
      json.text("name", row.getString(from + 2));
      json.end();
    }
  }

  private static String instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC).toString();
  }
}
