package org.hustings.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.DoneCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/// Has the page to which a form leads say what was done.
@Component
class SayingWhatWasDone implements HandlerInterceptor, WebMvcConfigurer {
  /// The page of a proposal, which says itself what it waits for.
  private static final String PROPOSAL = "/staff/approvals/";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView answer) {
    if (!(handler instanceof HandlerMethod method) || answer == null) {
      return;
    }
    say(request, response, method, target(answer));
  }

  /// @param target to where the form leads; null where it comes back
  static void say(
      HttpServletRequest request,
      HttpServletResponse response,
      HandlerMethod method,
      @Nullable String target) {
    @Nullable Done done = method.getMethodAnnotation(Done.class);
    if (done != null && target != null && !target.contains(PROPOSAL)) {
      DoneCookie.give(request, response, done.value());
    }
  }

  private static @Nullable String target(ModelAndView answer) {
    if (answer.getView() instanceof RedirectView redirect) {
      return redirect.getUrl();
    }
    @Nullable String name = answer.getViewName();
    return name != null && name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)
        ? name.substring(UrlBasedViewResolver.REDIRECT_URL_PREFIX.length())
        : null;
  }
}
