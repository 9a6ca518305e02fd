package org.hustings.server.roll.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Officials;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.roll.Roll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Gives officials and the scrutineer the frozen roll as the file whose hash is published.
@Controller
@AllowedTo(Officials.class)
class RollFileScreen {
  private final Roll roll;

  RollFileScreen(Roll roll) {
    this.roll = roll;
  }

  @GetMapping("/staff/elections/{election}/roll.csv")
  void file(ElectionDefinition election, HttpServletResponse response) throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"" + election.id() + "-roll.csv\"");
    response.setHeader("Cache-Control", "no-store");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    try (Writer out = response.getWriter()) {
      roll.writeFile(election.id(), out);
    }
  }
}
