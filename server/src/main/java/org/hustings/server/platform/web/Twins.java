package org.hustings.server.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.server.platform.Frame;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// The addresses of a page in the languages that it is not shown in.
final class Twins {
  private Twins() {}

  static List<Frame.Twin> of(HttpServletRequest request, Language shown, List<Language> all) {
    String address = address(request);
    return all.stream()
        .filter(language -> !language.equals(shown))
        .map(language -> new Frame.Twin(language, in(address, language)))
        .toList();
  }

  /// The page's own address; of the answer to a form, that of the page where the form stands.
  private static String address(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return cameFrom(request);
    }
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = failed instanceof String text ? text : request.getRequestURI();
    @Nullable String query = request.getQueryString();
    return ours(query == null ? path : path + "?" + query);
  }

  private static String cameFrom(HttpServletRequest request) {
    try {
      URI page = URI.create(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
      String path = Objects.requireNonNullElse(page.getRawPath(), "");
      boolean here = request.getServerName().equals(page.getHost());
      return here
          ? ours(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
          : ours(request.getRequestURI());
    } catch (IllegalArgumentException _) {
      return ours(request.getRequestURI());
    }
  }

  /// An address that begins with two slashes is another site's.
  private static String ours(String address) {
    return address.startsWith("/") && !address.startsWith("//") ? address : "/";
  }

  private static String in(String address, Language language) {
    String[] parts = address.split("\\?", 2);
    String kept = parts.length == 2 ? parts[1] : "";
    return Stream.concat(
            Arrays.stream(kept.split("&"))
                .filter(one -> !one.isEmpty() && !one.startsWith("lang=")),
            Stream.of("lang=" + language.tag()))
        .collect(Collectors.joining("&", parts[0] + "?", ""));
  }
}
