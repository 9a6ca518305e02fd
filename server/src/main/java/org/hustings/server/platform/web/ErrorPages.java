package org.hustings.server.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.hustings.words.Message;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Says in words what went wrong and what to do, for each status that a person may meet.
@Component
class ErrorPages implements ErrorViewResolver {
  private static final Sentences UNEXPECTED =
      new Sentences("platform.error.unexpected.heading", "platform.error.unexpected.advice");
  private static final Sentences UNUSABLE =
      new Sentences("platform.error.unusable.heading", "platform.error.unusable.advice");

  private static final Map<HttpStatus, Sentences> SENTENCES =
      Map.of(
          HttpStatus.NOT_FOUND,
              new Sentences("platform.error.not-found.heading", "platform.error.not-found.advice"),
          HttpStatus.FORBIDDEN,
              new Sentences("platform.error.forbidden.heading", "platform.error.forbidden.advice"),
          HttpStatus.METHOD_NOT_ALLOWED,
              new Sentences("platform.error.method.heading", "platform.error.method.advice"),
          HttpStatus.CONTENT_TOO_LARGE,
              new Sentences("platform.error.too-large.heading", "platform.error.too-large.advice"),
          HttpStatus.TOO_MANY_REQUESTS,
              new Sentences("platform.error.too-many.heading", "platform.error.too-many.advice"),
          HttpStatus.SERVICE_UNAVAILABLE,
              new Sentences("platform.error.not-ready.heading", "platform.error.not-ready.advice"),
          HttpStatus.INTERNAL_SERVER_ERROR, UNEXPECTED);

  /// A heading and what to do, by the keys of their messages.
  private record Sentences(String heading, String advice) {}

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus given, Map<String, Object> attributes) {
    // who asks for the error page itself has met no error
    boolean met = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    HttpStatus status = met ? given : HttpStatus.NOT_FOUND;
    Sentences sentences =
        SENTENCES.getOrDefault(status, status.is5xxServerError() ? UNEXPECTED : UNUSABLE);
    return new ModelAndView(
        "platform/error",
        Map.of(
            "heading",
            Message.of(sentences.heading()),
            "advice",
            Message.of(sentences.advice()),
            "reason",
            reason(request, status)),
        status);
  }

  /// What the application itself said about a refusal; of faults of ours nothing is told.
  private static String reason(HttpServletRequest request, HttpStatus status) {
    Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    boolean told = status == HttpStatus.UNPROCESSABLE_CONTENT || status == HttpStatus.CONFLICT;
    return told && message instanceof String text ? text : "";
  }
}
