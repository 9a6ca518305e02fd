package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.hustings.server.platform.UnansweredException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Answers a request that has no answer, in the form that was asked for.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unanswered {
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  @ExceptionHandler
  Object answer(UnansweredException fault, HttpServletRequest request) {
    String path = request.getRequestURI();
    String file = path.substring(path.lastIndexOf('/') + 1);
    if (file.endsWith(".json")) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.valueOf(fault.status()), fault.found() + " " + fault.expected());
      problem.setTitle(fault.title());
      return ResponseEntity.of(problem).build();
    }
    if (file.contains(".")) {
      return ResponseEntity.status(fault.status())
          .contentType(TEXT)
          .body(fault.found() + "\n" + fault.expected() + "\n");
    }
    ModelAndView page = new ModelAndView("platform/unanswered");
    page.setStatus(HttpStatus.valueOf(fault.status()));
    page.addObject("fault", fault);
    return page;
  }
}
