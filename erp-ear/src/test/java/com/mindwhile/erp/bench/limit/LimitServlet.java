package com.mindwhile.erp.bench.limit;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/**
 * What the same server can do at most: the product's SQL over one JDBC pool, and the product's
 * bytes, without tenancy, security, JAX-RS or object mapping.
 */
@WebServlet({"/api/v1/students/*", "/ready"})
public class LimitServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int PAGE_SIZE = 20;

  @Resource(lookup = "jdbc/limit")
  private transient DataSource pool;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals("/ready")) {
      return;
    }
    StudentSql sql = new StudentSql(request.getHeader("X-Database"), LocalDate.now());
    try (Connection connection = pool.getConnection()) {
      String id = request.getPathInfo();
      answer(
          response,
          200,
          id == null || id.equals("/")
              ? sql.page(connection, Integer.parseInt(request.getParameter("page")), PAGE_SIZE)
              : sql.student(connection, Long.parseLong(id.substring(1))));
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    StudentSql sql = new StudentSql(request.getHeader("X-Database"), LocalDate.now());
    try (Connection connection = pool.getConnection()) {
      answer(response, 201, sql.create(connection, new String(body, StandardCharsets.UTF_8)));
    } catch (SQLException failed) {
      throw new IOException(failed);
    }
  }

  private static void answer(HttpServletResponse response, int status, String json)
      throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    response.setContentType("application/json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
