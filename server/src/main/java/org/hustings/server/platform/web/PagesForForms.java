package org.hustings.server.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Whoever sends a form and does not say what they read is answered with a page, errors included:
/// it is a person, or what stands in for one.
@Component
class PagesForForms implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  @Override
  public void customize(TomcatWebServerFactory factory) {
    factory.addContextValves(new Asking());
  }

  private static final class Asking extends ValveBase {
    Asking() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      @Nullable String accepted = request.getHeader("Accept");
      boolean open = accepted == null || accepted.isBlank() || accepted.equals("*/*");
      if (open && isForm(request.getContentType())) {
        request
            .getCoyoteRequest()
            .getMimeHeaders()
            .setValue("Accept")
            .setString("text/html, */*;q=0.5");
      }
      getNext().invoke(request, response);
    }

    private static boolean isForm(@Nullable String type) {
      return type != null
          && (type.startsWith("application/x-www-form-urlencoded") || WholeForms.isInParts(type));
    }
  }
}
