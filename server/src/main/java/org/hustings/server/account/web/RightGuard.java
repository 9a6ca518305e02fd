package org.hustings.server.account.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Stands before every handler and lets pass whoever has the right that it states. What is neither
/// a handler that states one nor a public file is open to nobody.
@Component
class RightGuard implements HandlerInterceptor {
  private final StatedRights rights;

  RightGuard(StatedRights rights) {
    this.rights = rights;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // what goes on after an answer was begun has been asked before
    if (request.getDispatcherType() != DispatcherType.ASYNC && !allows(request, handler)) {
      throw new AccessDeniedException("This is for others.");
    }
    return true;
  }

  private boolean allows(HttpServletRequest request, Object handler) {
    return switch (handler) {
      case HandlerMethod method ->
          rights.of(method).filter(right -> right.allows(address(request))).isPresent();
      case ResourceHttpRequestHandler _ -> true;
      default -> false;
    };
  }

  @SuppressWarnings("unchecked") // Spring MVC keeps them so
  private static Map<String, String> address(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }
}
