package org.hustings.server.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.server.platform.SiteCookie;
import org.hustings.words.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps the language that an address asked for (`?lang=cy`) for the pages to come, in a cookie
/// that says nothing else.
@Component
class LanguageChoice implements HandlerInterceptor, WebMvcConfigurer {
  private static final Duration KEPT = Duration.ofDays(365);

  private final RequestLanguage languages;

  LanguageChoice(RequestLanguage languages) {
    this.languages = languages;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // not once more for the page that tells of an error
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      languages
          .asked(request)
          .ifPresent(
              language -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(language, request)));
    }
    return true;
  }

  private static String cookie(Language language, HttpServletRequest request) {
    return SiteCookie.of(request, RequestLanguage.COOKIE, language.tag())
        .maxAge(KEPT)
        .sameSite("Lax")
        .build()
        .toString();
  }
}
