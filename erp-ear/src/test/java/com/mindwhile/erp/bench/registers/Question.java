package com.mindwhile.erp.bench.registers;

import com.mindwhile.erp.bench.StatementLog;
import com.mindwhile.erp.launcher.DatabaseServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the product asks between the statements by which it hands a register in.
 *
 * @param sql with question marks
 * @param areDays of each question mark, whether it is the day; else it is the register's id
 */
record Question(String sql, List<Boolean> areDays) {

  /** What is asked about registers, and not who asks. */
  private static final Pattern OF_REGISTERS =
      Pattern.compile("(?s)select .* (attendance_\\w+|school_settings) .*");

  /** Day, codes and roll. */
  private static final int QUESTIONS = 3;

  /**
   * Those the product was seen to ask for the last register.
   *
   * @param register its id
   * @param hand hands in the first registers of a school, since a server that does not listen yet
   *     when a statement is prepared does not say with which values it is executed
   */
  static List<Question> heard(
      DatabaseServer server, String account, long register, LocalDate day, StatementLog.Action hand)
      throws Exception {
    List<Question> heard =
        StatementLog.of(server, hand).stream()
            .filter(line -> line.account().equals(account))
            .map(StatementLog.Line::sql)
            .filter(sql -> OF_REGISTERS.matcher(sql).matches())
            .map(sql -> of(sql, register, day))
            .toList();
    if (heard.size() != register * QUESTIONS) {
      throw new IllegalStateException("Not day, codes and roll for each: " + heard);
    }
    return heard.subList(heard.size() - QUESTIONS, heard.size());
  }

  private static Question of(String sql, long register, LocalDate day) {
    Matcher value = Pattern.compile("'" + day + "'|(?<==)" + register + "\\b").matcher(sql);
    List<Boolean> areDays = new ArrayList<>();
    String marked =
        value.replaceAll(
            found -> {
              areDays.add(found.group().startsWith("'"));
              return "?";
            });
    return new Question(marked, areDays);
  }

  /** Asks it of another register, and reads all there is. */
  void ask(Connection connection, long register, LocalDate day) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(sql)) {
      for (int i = 0; i < areDays.size(); i++) {
        question.setObject(i + 1, areDays.get(i) ? day : register);
      }
      try (ResultSet rows = question.executeQuery()) {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          for (int column = 1; column <= columns; column++) {
            rows.getObject(column);
          }
        }
      }
    }
  }
}
