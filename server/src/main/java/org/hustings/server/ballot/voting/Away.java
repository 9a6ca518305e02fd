package org.hustings.server.ballot.voting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// What voters see while the database is away: that nothing is lost, and a button that sends the
/// same once more, which counts once however often it is pressed.
@ControllerAdvice(assignableTypes = {CodePages.class, PaperPages.class, CastPages.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Away {
  private static final Logger LOG = LoggerFactory.getLogger(Away.class);
  private static final Set<String> SENT_AGAIN = Set.of("guard", "attempt", "part1", "part2");

  @ExceptionHandler({
    NonTransientDataAccessResourceException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    CannotCreateTransactionException.class
  })
  ModelAndView away(Exception fault, HttpServletRequest request, HttpServletResponse response) {
    // the fault's words may hold what was sent: its kind is enough
    LOG.error("The database was away while a voter waited: {}", fault.getClass().getName());
    response.setHeader(HttpHeaders.RETRY_AFTER, "10");
    boolean sent = "POST".equals(request.getMethod());
    ModelAndView page = new ModelAndView("ballot/voting/away");
    page.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
    page.addAllObjects(
        Map.of(
            "method", sent ? "post" : "get",
            "address", request.getRequestURI(),
            "fields", sent ? fields(request) : List.of()));
    return page;
  }

  private static List<MarkField> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> isSentAgain(field.getKey()))
        .map(field -> new MarkField(field.getKey(), field.getValue()[0]))
        .toList();
  }

  private static boolean isSentAgain(String name) {
    return SENT_AGAIN.contains(name) || name.startsWith("mark.") || name.startsWith("blank.");
  }
}
