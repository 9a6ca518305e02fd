package org.hustings.server.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Says in words what went wrong and what to do, for each status that a person may meet.
@Component
class ErrorPages implements ErrorViewResolver {
  private static final Words UNEXPECTED =
      new Words(
          "Something went wrong on our side",
          "It is written down and will be looked at. What you sent may not have been taken in:"
              + " look before you send it again.");
  private static final Words UNUSABLE =
      new Words(
          "This cannot be used",
          "Something in the address or in what was sent is not as it should be.");

  private static final Map<HttpStatus, Words> WORDS =
      Map.of(
          HttpStatus.NOT_FOUND,
              new Words(
                  "There is nothing at this address",
                  "If you typed it, check it. If a link led here, the page it meant has never been"
                      + " there: addresses here do not change."),
          HttpStatus.FORBIDDEN,
              new Words(
                  "This is not for you to see or do",
                  "You are not signed in as somebody who may, or the page had been open for too"
                      + " long: go back, load it again and try once more."),
          HttpStatus.METHOD_NOT_ALLOWED,
              new Words("This cannot be used so", "The address exists and takes no such request."),
          HttpStatus.CONTENT_TOO_LARGE,
              new Words("This is too large", "Send a smaller file. Nothing was taken in."),
          HttpStatus.TOO_MANY_REQUESTS,
              new Words(
                  "Too many tries",
                  "From where you are, this has been asked too often. Wait for a quarter of an hour"
                      + " and try again."),
          HttpStatus.SERVICE_UNAVAILABLE,
              new Words(
                  "We are not ready",
                  "Something we need is away for the moment. Try again in a minute."),
          HttpStatus.INTERNAL_SERVER_ERROR, UNEXPECTED);

  /// A heading and what to do.
  private record Words(String heading, String advice) {}

  @Override
  public ModelAndView resolveErrorView(
      HttpServletRequest request, HttpStatus given, Map<String, Object> attributes) {
    // who asks for the error page itself has met no error
    boolean met = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
    HttpStatus status = met ? given : HttpStatus.NOT_FOUND;
    Words words = WORDS.getOrDefault(status, status.is5xxServerError() ? UNEXPECTED : UNUSABLE);
    return new ModelAndView(
        "platform/error",
        Map.of(
            "heading",
            words.heading(),
            "advice",
            words.advice(),
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
