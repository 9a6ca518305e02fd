package org.hustings.server.account.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hustings.ballotbox.sealing.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Whoever presses a button twice sends the form twice, and the browser shows the second answer
/// only. It is what the first press led to, and nothing is done again: without this the second reads
/// that there is a problem, or there are two of what was made. The token of a form is another each
/// time its page is shown, so that the same form sent again on purpose is carried out.
///
/// It holds on one node; on two, the second press may be carried out or refused.
@Component
class PressedTwice implements HandlerInterceptor, WebMvcConfigurer {
  private static final Duration AFTERWARDS = Duration.ofSeconds(10);
  private static final int LONGEST_SECONDS = 10;
  private static final String FIRST = PressedTwice.class.getName();

  /// How each press was answered: to where it led, or nowhere.
  private final Cache<String, Press> presses =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(AFTERWARDS).build();

  private record Press(String what, CompletableFuture<Answer> answer) {}

  private record Answer(int status, @Nullable String location) {}

  /// After the guard: who has lost the right meanwhile is refused.
  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this).order(1);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!"POST".equals(request.getMethod())
        // a form that was refused is answered on this way too, and is not to be read for it
        || request.getDispatcherType() != DispatcherType.REQUEST
        || !(handler instanceof HandlerMethod method)
        || request.getParameter("_csrf") == null) {
      return true;
    }
    Press mine = new Press(what(request), new CompletableFuture<>());
    @Nullable Press first = presses.asMap().putIfAbsent(mine.what(), mine);
    if (first == null) {
      request.setAttribute(FIRST, mine);
      return true;
    }
    Answer answer = awaited(first);
    @Nullable String location = answer.location();
    if (location == null) {
      return true;
    }
    SayingWhatWasDone.say(request, response, method, location);
    response.setStatus(answer.status());
    response.setHeader(HttpHeaders.LOCATION, location);
    return false;
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception fault) {
    if (request.getAttribute(FIRST) instanceof Press mine) {
      request.removeAttribute(FIRST);
      boolean led = HttpStatus.valueOf(response.getStatus()).is3xxRedirection() && fault == null;
      @Nullable String location = led ? response.getHeader(HttpHeaders.LOCATION) : null;
      if (location == null) {
        presses.invalidate(mine.what());
      }
      mine.answer().complete(new Answer(response.getStatus(), location));
    }
  }

  private static Answer awaited(Press first) {
    try {
      return first.answer().get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, null);
    } catch (ExecutionException | TimeoutException e) {
      return new Answer(0, null);
    }
  }

  /// The session, the address and everything that the form says, hashed: it may be confidential.
  private static String what(HttpServletRequest request) {
    StringBuilder all = new StringBuilder();
    all.append(request.getRequestedSessionId()).append('\0').append(request.getRequestURI());
    Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
    fields.forEach((name, values) -> all.append('\0').append(name).append(Arrays.toString(values)));
    if (request instanceof MultipartHttpServletRequest files) {
      files
          .getMultiFileMap()
          .forEach((name, sent) ->
              sent.forEach(file ->
                  all.append('\0')
                      .append(name)
                      .append(file.getOriginalFilename())
                      .append(file.getSize())));
    }
    byte[] text = all.toString().getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(Digests.sha256(text));
  }
}
