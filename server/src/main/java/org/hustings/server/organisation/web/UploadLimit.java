package org.hustings.server.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Says so in words when a file is too big. It stands before everything else, which would only find
/// that the form's token cannot be read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
  /// A file for the register, of some two million members, and the largest that the web server is
  /// set to take.
  private static final long REGISTER_FILE = 256;

  /// Any other, such as a photograph from a telephone.
  private static final long OTHER_FILE = 9;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null || !type.startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isRegister = request.getRequestURI().equals("/staff/register/import");
    long most = isRegister ? REGISTER_FILE : OTHER_FILE;
    long megabytes = request.getContentLengthLong() >> 20;
    if (megabytes < most) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(413);
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getWriter()
        .println(
            "This file has %d MB; %d MB at most can be sent here. Nothing was changed.%s"
                .formatted(
                    megabytes,
                    most,
                    isRegister ? " Use the command line instead: hustings import" : ""));
  }
}
