package org.hustings.server.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Keeps what the addresses of `CachedAddresses` answered to the public, so that ten thousand
/// readers cost no more than one. An answer is never older than a second, and is forgotten at once
/// when its room says that it changed.
///
/// Past 600 ms one of the requests makes it anew while all others still get the kept one. Whoever
/// sends a cookie, but the one that says their language, may be signed in and gets a page made for
/// them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ResponseCache extends OncePerRequestFilter {
  /// An address, and the language that it was asked for in.
  private record Asked(Language language, String address) {}

  private static final long RENEWED_FROM = Duration.ofMillis(600).toNanos();
  private static final long OLDEST = Duration.ofSeconds(1).toNanos();
  private static final long MOST_BYTES = 48L * 1024 * 1024;

  private final Cache<Asked, CachedResponse> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Asked asked, CachedResponse answer) -> answer.weight())
          .build();
  private final List<CachedAddresses> addresses;
  private final SendFileCache files;
  private final RequestLanguage languages;

  ResponseCache(List<CachedAddresses> addresses, SendFileCache files, RequestLanguage languages) {
    this.addresses = addresses;
    this.files = files;
    this.languages = languages;
  }

  /// Forgets what was answered at addresses that begin so.
  public void forget(String path) {
    kept.asMap().keySet().removeIf(asked -> asked.address().startsWith(path));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !"GET".equals(request.getMethod())
        || RequestLanguage.bringsOtherCookies(request)
        || languages.asked(request).isPresent()
        || addresses.stream().noneMatch(some -> some.contain(request.getRequestURI()));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRequestURI() + "?" + request.getQueryString();
    Asked asked = new Asked(languages.of(request), address);
    CachedResponse answer = kept.getIfPresent(asked);
    if (answer != null && answer.ageNanos() > OLDEST) {
      kept.asMap().remove(asked, answer);
      answer = null;
    }
    if (answer == null) {
      answer = kept.get(asked, missing -> make(request, response, chain));
    } else if (answer.ageNanos() > RENEWED_FROM && answer.claimRenewal()) {
      answer = make(request, response, chain);
      if (answer != null) {
        kept.put(asked, answer);
      }
    }
    if (answer != null) {
      answer.send(request, response);
    }
  }

  /// Lets the application answer. What is no plain success goes out as it is and is not kept.
  private @Nullable CachedResponse make(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
    ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
    try {
      chain.doFilter(request, answer);
      if (answer.getStatus() != HttpServletResponse.SC_OK
          || answer.getHeader("Set-Cookie") != null) {
        answer.copyBodyToResponse();
        return null;
      }
      CachedResponse made = CachedResponse.of(answer, files);
      response.reset();
      return made;
    } catch (IOException | ServletException e) {
      throw new IllegalStateException(e);
    }
  }
}
