package org.hustings.server.account.web;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Lets the server start only if every handler states who may use it.
@Component
class RightsCheck implements SmartInitializingSingleton {
  private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;
  private final StatedRights rights;

  RightsCheck(ObjectProvider<RequestMappingInfoHandlerMapping> mappings, StatedRights rights) {
    this.mappings = mappings;
    this.rights = rights;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> without =
        mappings.stream()
            .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
            .filter(entry -> rights.of(entry.getValue()).isEmpty())
            .map(RightsCheck::words)
            .sorted()
            .toList();
    if (!without.isEmpty()) {
      throw new IllegalStateException(
          "Handlers that do not state who may use them: "
              + String.join(", ", without)
              + ". Put @AllowedTo at each or at its controller, with Everybody, Officials or"
              + " another right.");
    }
  }

  private static String words(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
    return handler.getValue().getShortLogMessage() + " " + handler.getKey();
  }
}
