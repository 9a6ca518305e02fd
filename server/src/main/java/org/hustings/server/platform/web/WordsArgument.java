package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.hustings.server.platform.RequestLanguage;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a controller that takes [Words] those of the reader's language. For what is said in all
/// languages only.
@Component
class WordsArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private final RequestLanguage languages;

  WordsArgument(RequestLanguage languages) {
    this.languages = languages;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Words.class);
  }

  @Override
  public Words resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer model,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    return languages.words(
        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }
}
