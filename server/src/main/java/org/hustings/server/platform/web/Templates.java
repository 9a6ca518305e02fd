package org.hustings.server.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

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
  ViewResolver templateViews(TemplateEngine templates, Frames frames) {
    return (name, locale) ->
        templates.hasTemplate(name + ".jte")
            ? new TemplateView(templates, name + ".jte", frames)
            : null;
  }
}
