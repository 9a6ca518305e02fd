package org.hustings.server.platform.web;

import java.nio.charset.StandardCharsets;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;

/// What a proxy or a monitor asks: whether the process answers, and whether it can do its work. The
/// tables are of this version when a server has started, so the database is all that can be away.
@Controller
@AllowedTo(Everybody.class)
class HealthPages {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPages.class);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final JdbcClient database;

  HealthPages(JdbcClient database) {
    this.database = database;
  }

  /// Whoever restarts a process that answers nothing asks here: a database that is away is no
  /// reason.
  @GetMapping("/health/live")
  ResponseEntity<String> live() {
    return answer(HttpStatus.OK, "live\n");
  }

  /// Whoever sends people here or elsewhere asks here.
  @GetMapping("/health/ready")
  ResponseEntity<String> ready() {
    try {
      database.sql("SELECT 1").query(Integer.class).single();
      return answer(HttpStatus.OK, "ready\n");
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Asked for its health, the database did not answer: {}", e.getClass().getName());
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "the database does not answer\n");
    }
  }

  private static ResponseEntity<String> answer(HttpStatus status, String words) {
    return ResponseEntity.status(status)
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(words);
  }
}
