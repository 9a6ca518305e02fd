package org.hustings.server.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.hustings.server.platform.SiteAddress;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Takes every request as one by https where the site's address says so, whoever stands before it
/// and whatever they tell: so its cookies are never sent in clear, and browsers are told to come by
/// https only.
@Component
class HttpsAddress implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  private final SiteAddress site;

  HttpsAddress(SiteAddress site) {
    this.site = site;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    if (site.isHttps()) {
      factory.addContextValves(new Secure());
    }
  }

  private static final class Secure extends ValveBase {
    Secure() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      request.setSecure(true);
      getNext().invoke(request, response);
    }
  }
}
