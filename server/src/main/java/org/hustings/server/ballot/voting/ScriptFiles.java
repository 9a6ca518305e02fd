package org.hustings.server.ballot.voting;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the script of the voters' pages. Browsers keep it, and ask each time whether it is still
/// the one: its files name each other, so all of them change together or not at all.
@Configuration(proxyBeanMethods = false)
class ScriptFiles implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/ballot/**")
        .addResourceLocations("classpath:/static/ballot/")
        .setCacheControl(CacheControl.noCache());
  }
}
