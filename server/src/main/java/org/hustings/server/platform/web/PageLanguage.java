package org.hustings.server.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hustings.server.platform.Frame;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// In which language a page is shown. A page whose template takes the parameter `words` is in all
/// languages and is shown in the reader's; every other is in English, and says so.
@Component
class PageLanguage {
  private static final String PARAMETER = "words";

  private final TemplateEngine templates;
  private final Catalogue catalogue;
  private final RequestLanguage languages;
  private final Map<String, Boolean> inAll = new ConcurrentHashMap<>();

  PageLanguage(TemplateEngine templates, Catalogue catalogue, RequestLanguage languages) {
    this.templates = templates;
    this.catalogue = catalogue;
    this.languages = languages;
  }

  /// The words of the page that a template makes.
  Words of(String template, HttpServletRequest request) {
    return isInAll(template) ? languages.words(request) : english();
  }

  Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  /// Whether the page is in all languages.
  boolean isInAll(String template) {
    return inAll.computeIfAbsent(
        template, name -> Words.class.equals(templates.getParamInfo(name).get(PARAMETER)));
  }

  List<Frame.Twin> twins(String template, HttpServletRequest request) {
    return isInAll(template)
        ? Twins.of(request, languages.of(request), catalogue.languages())
        : List.of();
  }

  /// Says which language the page is in, and on what that depends.
  void tell(String template, HttpServletRequest request, HttpServletResponse response) {
    // not by its header: what the server knows as the locale goes before
    response.setLocale(of(template, request).language().locale());
    if (isInAll(template)) {
      response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }
  }
}
