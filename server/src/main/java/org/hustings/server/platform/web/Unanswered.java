package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
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
  private static final Logger LOG = LoggerFactory.getLogger(Unanswered.class);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final RequestLanguage languages;

  Unanswered(RequestLanguage languages) {
    this.languages = languages;
  }

  /// What a page refuses without showing its form again.
  @ExceptionHandler
  Object answer(RefusedException refused, HttpServletRequest request) {
    return answer(UnansweredException.refused(refused.refusal()), request);
  }

  /// Two who do the same at once: the database lets one through, and the other was right to try.
  @ExceptionHandler
  Object answer(DuplicateKeyException fault, HttpServletRequest request) {
    // its words hold what was sent
    LOG.warn("Two did the same at once: {}", fault.getClass().getName());
    return answer(UnansweredException.atOnce(), request);
  }

  @ExceptionHandler
  Object answer(UnansweredException fault, HttpServletRequest request) {
    String path = request.getRequestURI();
    String file = path.substring(path.lastIndexOf('/') + 1);
    Words words = languages.words(request);
    String found = words.say(fault.found());
    String expected = words.say(fault.expected());
    if (file.endsWith(".json")) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.valueOf(fault.status()), found + " " + expected);
      problem.setTitle(words.say(fault.title()));
      return ResponseEntity.of(problem).build();
    }
    if (file.contains(".")) {
      return ResponseEntity.status(fault.status())
          .contentType(TEXT)
          .body(found + "\n" + expected + "\n");
    }
    ModelAndView page = new ModelAndView("platform/unanswered");
    page.setStatus(HttpStatus.valueOf(fault.status()));
    page.addObject("fault", fault);
    return page;
  }
}
