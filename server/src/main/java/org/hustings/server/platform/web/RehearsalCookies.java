package org.hustings.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import org.hustings.server.platform.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives the cookies of a rehearsal or a test names of their own: a browser takes no account of the
/// port, and brings the cookies of a site to every other of the same host. So nobody who is signed in
/// to one is taken for anybody by the other. Search engines are asked to leave it out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RehearsalCookies extends OncePerRequestFilter {
  private static final String SET = "Set-Cookie";
  private static final String HOST = "__Host-";

  private final String prefix;
  private final boolean on;

  RehearsalCookies(Rehearsal rehearsal) {
    this.prefix = rehearsal.kind().prefix();
    this.on = rehearsal.isOn();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !on;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Robots-Tag", "noindex");
    chain.doFilter(new Own(request, prefix), new Named(response, prefix));
  }

  /// `hustings` as `test-hustings`, `__Host-hustings` as `__Host-test-hustings`.
  static String named(String prefix, String cookie) {
    return cookie.startsWith(HOST)
        ? HOST + prefix + cookie.substring(HOST.length())
        : prefix + cookie;
  }

  /// A request that brings this site's cookies, and no other's.
  private static final class Own extends HttpServletRequestWrapper {
    private final String prefix;

    Own(HttpServletRequest request, String prefix) {
      super(request);
      this.prefix = prefix;
    }

    @Override
    public Cookie @Nullable [] getCookies() {
      Cookie[] all = super.getCookies();
      return all == null
          ? null
          : Arrays.stream(all)
              .filter(one -> isOwn(one.getName()))
              .map(one -> new Cookie(plain(one.getName()), one.getValue()))
              .toArray(Cookie[]::new);
    }

    private boolean isOwn(String name) {
      return name.startsWith(prefix) || name.startsWith(HOST + prefix);
    }

    private String plain(String name) {
      return name.startsWith(HOST)
          ? HOST + name.substring(HOST.length() + prefix.length())
          : name.substring(prefix.length());
    }
  }

  /// An answer whose cookies have names of their own.
  private static final class Named extends HttpServletResponseWrapper {
    private final String prefix;

    Named(HttpServletResponse response, String prefix) {
      super(response);
      this.prefix = prefix;
    }

    @Override
    public void addCookie(Cookie cookie) {
      Cookie own = new Cookie(named(prefix, cookie.getName()), cookie.getValue());
      cookie.getAttributes().forEach(own::setAttribute);
      super.addCookie(own);
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
      super.addHeader(name, own(name, value));
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      super.setHeader(name, own(name, value));
    }

    private @Nullable String own(String name, @Nullable String value) {
      return value != null && name.equalsIgnoreCase(SET) ? named(prefix, value) : value;
    }
  }
}
