package org.hustings.server.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/// Hands handlers what the variables of their paths name, such as an election for `{election}`, as
/// a parameter of its type. A bean of each room for each type that its addresses name.
public abstract class AddressedArgument<T> implements HandlerMethodArgumentResolver {
  private final Class<T> type;

  protected AddressedArgument(Class<T> type) {
    this.type = type;
  }

  /// What is named.
  ///
  /// @param address what the path's variables stand for
  /// @throws UnansweredException that there is no such thing
  protected abstract T named(Map<String, String> address, NativeWebRequest request);

  @Override
  public final boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == type;
  }

  @Override
  @SuppressWarnings("unchecked") // Spring MVC keeps the variables so
  public final T resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Object variables =
        request.getAttribute(
            HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return named(variables == null ? Map.of() : (Map<String, String>) variables, request);
  }
}
