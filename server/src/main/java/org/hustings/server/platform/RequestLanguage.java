package org.hustings.server.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// The language that somebody reads in: what the address asks for (`?lang=cy`), else what they
/// chose before (a cookie), else the first of their browser's that we speak, else English.
@Component
public class RequestLanguage {
  /// The name of the cookie that keeps the choice.
  public static final String COOKIE = "language";

  private static final Pattern PARAMETER = Pattern.compile("(?:^|&)lang=([A-Za-z-]+)");
  private static final String KNOWN = RequestLanguage.class.getName();

  private final Catalogue catalogue;

  RequestLanguage(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// The language of a request.
  public Language of(HttpServletRequest request) {
    if (request.getAttribute(KNOWN) instanceof Language known) {
      return known;
    }
    Language found =
        Stream.of(asked(request), chosen(request), browsers(request))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(Language.ENGLISH);
    request.setAttribute(KNOWN, found);
    return found;
  }

  /// The words of a request's language.
  public Words words(HttpServletRequest request) {
    return catalogue.in(of(request));
  }

  /// The language that the address itself asks for. The form's own fields are not looked at:
  /// reading them is not for everybody.
  public Optional<Language> asked(HttpServletRequest request) {
    @Nullable String query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    Matcher parameter = PARAMETER.matcher(query);
    return parameter.find() ? catalogue.language(parameter.group(1)) : Optional.empty();
  }

  /// The address at which something is read in a language, whatever the reader's browser asks for.
  ///
  /// @param address without a query
  public static String in(String address, Language language) {
    return language.equals(Language.ENGLISH) ? address : address + "?lang=" + language.tag();
  }

  /// Whether a request brings any cookie but the one that says the language: whoever does may be
  /// signed in.
  public static boolean bringsOtherCookies(HttpServletRequest request) {
    String language = SiteCookie.name(COOKIE, request.isSecure());
    return cookies(request).anyMatch(cookie -> !cookie.getName().equals(language));
  }

  private Optional<Language> chosen(HttpServletRequest request) {
    return SiteCookie.value(request, COOKIE).flatMap(catalogue::language);
  }

  private Optional<Language> browsers(HttpServletRequest request) {
    @Nullable String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (accepted == null) {
      return Optional.empty();
    }
    List<String> ours = Messages.LANGUAGES.stream().map(Language::tag).toList();
    try {
      List<Locale.LanguageRange> wishes = Locale.LanguageRange.parse(accepted);
      return catalogue.language(Locale.lookupTag(wishes, ours));
    } catch (IllegalArgumentException _) {
      // nothing that a browser sends
      return Optional.empty();
    }
  }

  private static Stream<Cookie> cookies(HttpServletRequest request) {
    return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]));
  }
}
