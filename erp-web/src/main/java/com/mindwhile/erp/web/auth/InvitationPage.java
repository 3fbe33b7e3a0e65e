package com.mindwhile.erp.web.auth;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page of a one-time link, where somebody chooses a password; the token is in the fragment,
 * which does not come here. Not a redirection: behind a proxy it would lead to another scheme.
 */
@WebServlet("/invitation")
public class InvitationPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.getRequestDispatcher("/invitation.html").forward(request, response);
  }
}
