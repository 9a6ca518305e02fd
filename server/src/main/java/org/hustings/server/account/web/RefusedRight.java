package org.hustings.server.account.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.hustings.server.account.signin.SecurityLog;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;

/// Writes down who was refused what, and answers as ever.
final class RefusedRight implements AccessDeniedHandler {
  private final AccessDeniedHandler answer = new AccessDeniedHandlerImpl();

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException, ServletException {
    SecurityLog.refused(request);
    answer.handle(request, response, refused);
  }
}
