package org.hustings.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/// What people are told while the database is away, where no room has more to say. It stands before
/// everything else, as whoever is signed in is looked up in the database too, and its page has a
/// frame that asks nothing of it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
  private static final int DEEPEST_CAUSE = 10;

  private final BarePages pages;

  DatabaseAway(BarePages pages) {
    this.pages = pages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (response.isCommitted() || !isAway(e)) {
        throw e;
      }
      // the fault's words may hold what was sent: its kind is enough
      LOG.error("The database was away while somebody waited: {}", e.getClass().getName());
      tell(request, response);
    }
  }

  private static boolean isAway(Exception fault) {
    @Nullable Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      boolean away =
          switch (cause) {
            case NonTransientDataAccessResourceException _,
                TransientDataAccessException _,
                RecoverableDataAccessException _,
                CannotCreateTransactionException _,
                // it could not be committed or rolled back
                TransactionSystemException _ ->
                true;
            // connections that fail, and a server that shuts down
            case SQLException e -> String.valueOf(e.getSQLState()).matches("(08|57P).*");
            default -> false;
          };
      if (away) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    boolean sentSomething = !request.getMethod().equals("GET");
    pages.write(
        request,
        response,
        HttpStatus.SERVICE_UNAVAILABLE.value(),
        Message.of("platform.error.not-ready.heading"),
        Message.of("platform.error.not-ready.advice"),
        sentSomething ? Message.of("platform.error.not-ready.sent") : null);
  }
}
