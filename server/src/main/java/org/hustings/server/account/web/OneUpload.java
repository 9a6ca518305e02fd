package org.hustings.server.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.web.BarePages;
import org.hustings.server.platform.web.UploadLimits;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a file in, of which nothing is read before this: one at a time from each person who is
/// signed in, from nobody else, and of all together as many as a quarter of the memory holds.
final class OneUpload extends OncePerRequestFilter {
  /// In kilobytes; a larger file goes to the disk.
  private static final int IN_MEMORY = 9 << 10;

  private static final int LONGEST_WAIT_SECONDS = 20;

  private final Set<String> sending = ConcurrentHashMap.newKeySet();
  private final Semaphore kilobytes;
  private final BarePages pages;

  /// @param memory bytes that the server has
  OneUpload(long memory, BarePages pages) {
    this.kilobytes = new Semaphore((int) Math.max(IN_MEMORY, (memory / 4) >> 10), true);
    this.pages = pages;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // a page that is only read has no body; one of unknown length was refused before
    return !UploadLimits.bringsFile(request) || request.getContentLengthLong() <= 0;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    @Nullable SignedIn person = SignedIn.here();
    if (person == null) {
      refuse(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "platform.error.forbidden.heading",
          "platform.error.forbidden.advice");
    } else if (!sending.add(person.person())) {
      refuse(
          request,
          response,
          HttpStatus.CONFLICT,
          "platform.upload.another.heading",
          "platform.upload.another.advice");
    } else {
      try {
        inTurn(request, response, chain);
      } finally {
        sending.remove(person.person());
      }
    }
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int taken = 1 + (int) Math.min(IN_MEMORY - 1, request.getContentLengthLong() >> 10);
    if (!isFree(taken)) {
      response.setHeader("Retry-After", Integer.toString(LONGEST_WAIT_SECONDS));
      refuse(
          request,
          response,
          HttpStatus.SERVICE_UNAVAILABLE,
          "platform.upload.many.heading",
          "platform.upload.many.advice");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      kilobytes.release(taken);
    }
  }

  private boolean isFree(int taken) {
    try {
      return kilobytes.tryAcquire(taken, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String heading,
      String advice)
      throws IOException {
    response.setHeader("Connection", "close");
    pages.write(request, response, status.value(), Message.of(heading), Message.of(advice), null);
  }
}
