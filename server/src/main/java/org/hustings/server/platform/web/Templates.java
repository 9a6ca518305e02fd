package org.hustings.server.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Finds the page that a controller names: "election/contest" is
/// `src/main/jte/election/contest.jte`, compiled with the application.
@Configuration(proxyBeanMethods = false)
class Templates {
  @Bean
  TemplateEngine templateEngine() {
    TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  @Bean
  ViewResolver templateViews(TemplateEngine templates, Frames frames, PageLanguage languages) {
    return (name, locale) ->
        !isRedirect(name) && templates.hasTemplate(name + ".jte")
            ? new TemplateView(templates, name + ".jte", frames, languages)
            : null;
  }

  /// What no template can be is not searched for in all of the class path, which takes long.
  private static boolean isRedirect(String name) {
    return name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
  }
}
