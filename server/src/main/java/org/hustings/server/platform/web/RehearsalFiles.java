package org.hustings.server.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.hustings.server.platform.Rehearsal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Names every file of a rehearsal as one: a table or a ballot file has no room for a sentence that
/// says so.
@Component
class RehearsalFiles extends OncePerRequestFilter {
  private static final String DISPOSITION = "Content-Disposition";
  private static final String FILENAME = "filename=\"";
  private static final Set<String> FILES =
      Set.of("text/csv", "text/plain", "application/json", "application/pdf", "application/zip");

  private final Rehearsal rehearsal;

  RehearsalFiles(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !rehearsal.isOn();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    chain.doFilter(
        request,
        new Named(response, path.substring(path.lastIndexOf('/') + 1), rehearsal.kind().prefix()));
  }

  /// An answer that puts the mark into the name under which a browser saves it.
  private static final class Named extends HttpServletResponseWrapper {
    private final String last;
    private final String prefix;

    /// @param last part of the address, for a file that is not named otherwise
    Named(HttpServletResponse response, String last, String prefix) {
      super(response);
      this.prefix = prefix;
      this.last = last;
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
      super.setHeader(name, marked(name, value));
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
      if (name.equalsIgnoreCase(DISPOSITION)) {
        super.setHeader(name, marked(name, value));
      } else {
        super.addHeader(name, marked(name, value));
      }
    }

    @Override
    public void setContentType(@Nullable String type) {
      super.setContentType(type);
      nameIfFile(type);
    }

    private @Nullable String marked(String name, @Nullable String value) {
      if (name.equalsIgnoreCase("Content-Type")) {
        nameIfFile(value);
      }
      return value != null
              && name.equalsIgnoreCase(DISPOSITION)
              && !value.contains(FILENAME + prefix)
          ? value.replace(FILENAME, FILENAME + prefix)
          : value;
    }

    private void nameIfFile(@Nullable String type) {
      String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
      if (FILES.contains(plain)
          && last.matches("[A-Za-z0-9._-]+\\.[a-z]+")
          && getHeader(DISPOSITION) == null) {
        super.setHeader(DISPOSITION, "inline; " + FILENAME + prefix + last + "\"");
      }
    }
  }
}
