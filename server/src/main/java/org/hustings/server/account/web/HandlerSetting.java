package org.hustings.server.account.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the guard before all handlers, and hands them what the rooms resolve.
@Configuration(proxyBeanMethods = false)
class HandlerSetting implements WebMvcConfigurer {
  private final RightGuard guard;
  private final List<HandlerMethodArgumentResolver> arguments;

  HandlerSetting(RightGuard guard, List<HandlerMethodArgumentResolver> arguments) {
    this.guard = guard;
    this.arguments = arguments;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(guard);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.addAll(arguments);
  }
}
