package org.hustings.server.account.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// The right that each handler states, at itself or at its controller.
@Component
class StatedRights {
  private final Map<Class<? extends Right>, Right> rights;
  private final Everybody everybody;

  StatedRights(List<Right> rights, Everybody everybody) {
    this.rights = rights.stream().collect(Collectors.toMap(Right::getClass, Function.identity()));
    this.everybody = everybody;
  }

  /// The right to use a handler; empty if it states none.
  ///
  /// @throws IllegalStateException if the right that it states is no bean
  Optional<Right> of(HandlerMethod handler) {
    // Spring's own, which answers for what failed
    if (ErrorController.class.isAssignableFrom(handler.getBeanType())) {
      return Optional.of(everybody);
    }
    return Optional.ofNullable(stated(handler)).map(allowed -> bean(allowed, handler));
  }

  private static @Nullable AllowedTo stated(HandlerMethod handler) {
    AllowedTo own =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), AllowedTo.class);
    return own != null
        ? own
        : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), AllowedTo.class);
  }

  private Right bean(AllowedTo allowed, HandlerMethod handler) {
    Right right = rights.get(allowed.value());
    if (right == null) {
      throw new IllegalStateException(
          "%s is allowed to %s, which is no bean: make it a @Component."
              .formatted(handler.getShortLogMessage(), allowed.value().getName()));
    }
    return right;
  }
}
