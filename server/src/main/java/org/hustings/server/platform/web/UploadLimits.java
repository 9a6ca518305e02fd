package org.hustings.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.hustings.server.platform.FileForm;
import org.hustings.words.Message;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Takes files where a form for them is and nowhere else, and says in words when one is too big. It
/// stands before everything else, which would only find that the form's token cannot be read.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UploadLimits extends OncePerRequestFilter {
  /// A form that brings no file may still be sent in parts.
  private static final long WITHOUT_FILE = 64 << 10;

  private static final FileForm NONE = new FileForm("/**", 0, null);

  private final List<Limit> limits;
  private final BarePages pages;

  UploadLimits(List<FileForm> forms, BarePages pages) {
    this.limits =
        forms.stream()
            .map(form -> new Limit(PathPatternParser.defaultInstance.parse(form.pattern()), form))
            .toList();
    this.pages = pages;
  }

  private record Limit(PathPattern pattern, FileForm form) {}

  /// Whether a request may bring a file, by its head.
  public static boolean bringsFile(HttpServletRequest request) {
    return WholeForms.isInParts(request.getContentType());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !bringsFile(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long announced = request.getContentLengthLong();
    FileForm form = form(request.getRequestURI());
    long most = Math.max(WITHOUT_FILE, (long) form.megabytes() << 20);
    if (hasNoBody(request, announced) || (announced >= 0 && announced <= most)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Connection", "close");
    pages.write(
        request,
        response,
        announced < 0 ? 411 : 413,
        Message.of("platform.error.too-large.heading"),
        Objects.requireNonNullElse(form.instead(), Message.of("platform.error.too-large.advice")),
        announced < 0 ? null : said(announced, form));
  }

  /// A client that is sent on after a form may keep the form's type for a page that it only reads.
  private static boolean hasNoBody(HttpServletRequest request, long announced) {
    return announced < 0
        && request.getMethod().equals("GET")
        && request.getHeader("Transfer-Encoding") == null;
  }

  private static Message said(long announced, FileForm form) {
    return form.megabytes() == 0
        ? Message.of("platform.upload.none-here")
        : Message.of(
            "platform.upload.too-large", "megabytes", announced >> 20, "most", form.megabytes());
  }

  private FileForm form(String address) {
    PathContainer path = PathContainer.parsePath(address);
    return limits.stream()
        .filter(limit -> limit.pattern().matches(path))
        .map(Limit::form)
        .findFirst()
        .orElse(NONE);
  }
}
