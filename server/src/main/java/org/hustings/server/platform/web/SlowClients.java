package org.hustings.server.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Sees to it that whoever sends a request byte by byte does not hold a connection for long, be it
/// a fault on the line or meant to keep others from voting.
@Component
class SlowClients implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  private final Duration headLimit;
  private final Duration bodyLimit;
  private final long bytesASecond;

  /// @param headLimit a request's head is whole by then, or its connection is ended
  /// @param bodyLimit a body too, but every so many bytes give it another second
  SlowClients(
      @Value("${hustings.http.head-limit:20s}") Duration headLimit,
      @Value("${hustings.http.body-limit:30s}") Duration bodyLimit,
      @Value("${hustings.http.bytes-a-second:1000}") long bytesASecond) {
    this.headLimit = headLimit;
    this.bodyLimit = bodyLimit;
    this.bytesASecond = bytesASecond;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    factory.setProtocol(TimedHttp.class.getName());
    factory.addConnectorCustomizers(connector -> {
      if (connector.getProtocolHandler() instanceof TimedHttp timed) {
        timed.limitHeads(headLimit);
      }
    });
    factory.addEngineValves(new TimedBodies(bodyLimit, bytesASecond));
  }
}
