package org.hustings.server.account.web;

import java.util.List;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Everybody;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A little server with one controller that has forgotten to state a right.
public final class HandlersWithoutRight {
  private HandlersWithoutRight() {}

  /// Checks it, as the server does at its start.
  public static void check() {
    StaticApplicationContext context = new StaticApplicationContext();
    context.registerSingleton("forgetful", Forgetful.class);
    context.registerSingleton("careful", Careful.class);
    RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
    mapping.setApplicationContext(context);
    mapping.afterPropertiesSet();
    context.getBeanFactory().registerSingleton("mapping", mapping);
    Everybody everybody = new Everybody();
    new RightsCheck(
            context.getBeanProvider(RequestMappingInfoHandlerMapping.class),
            new StatedRights(List.of(everybody), everybody))
        .afterSingletonsInstantiated();
  }

  @Controller
  @TestComponent
  static class Forgetful {
    @GetMapping("/staff/forgotten")
    String page() {
      return "page";
    }
  }

  @Controller
  @TestComponent
  @AllowedTo(Everybody.class)
  static class Careful {
    @GetMapping("/known")
    String page() {
      return "page";
    }
  }
}
