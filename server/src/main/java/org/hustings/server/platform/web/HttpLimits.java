package org.hustings.server.platform.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Sees to it that no client takes so much time, room or so many connections that others cannot
/// vote, be it a fault on the line or meant.
@Component
class HttpLimits implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  /// Bytes that Tomcat keeps for a connection on which nothing happens.
  private static final int ROOM_OF_A_CONNECTION = 20 << 10;

  private static final int MOST_CONNECTIONS = 12_000;

  private final Duration headLimit;
  private final Duration bodyLimit;
  private final long bytesASecond;
  private final FormLimits forms;
  private final int connectionsAClient;

  /// @param headLimit a request's head is whole by then, or its connection is ended
  /// @param bodyLimit a body too, but every so many bytes give it another second
  /// @param form the largest form without a file; officials have pages for larger ones
  /// @param connectionsAClient how many one address may hold open; 0: any number, which is right
  ///   behind a proxy only
  HttpLimits(
      @Value("${hustings.http.head-limit:20s}") Duration headLimit,
      @Value("${hustings.http.body-limit:30s}") Duration bodyLimit,
      @Value("${hustings.http.bytes-a-second:1000}") long bytesASecond,
      @Value("${hustings.http.form:64KB}") DataSize form,
      @Value("${hustings.http.staff-form:2MB}") DataSize staffForm,
      @Value("${hustings.http.connections-a-client:0}") int connectionsAClient) {
    this.headLimit = headLimit;
    this.bodyLimit = bodyLimit;
    this.bytesASecond = bytesASecond;
    this.forms = new FormLimits((int) form.toBytes(), (int) staffForm.toBytes());
    this.connectionsAClient = connectionsAClient;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    factory.setProtocol(TimedHttp.class.getName());
    factory.addConnectorCustomizers(connector -> {
      connector.setMaxPostSize(forms.staff());
      if (connector.getProtocolHandler() instanceof TimedHttp timed) {
        timed.limitHeads(headLimit);
        timed.setConnectionTimeout((int) headLimit.toMillis());
        timed.setKeepAliveTimeout((int) headLimit.toMillis());
        timed.setMaxConnections(connections());
        if (connectionsAClient > 0) {
          timed.share(connectionsAClient);
        }
      }
    });
    factory.addEngineValves(new TimedBodies(bodyLimit, bytesASecond));
    factory.addContextValves(new WholeForms(forms, Runtime.getRuntime().maxMemory() / 8));
  }

  /// As many as half of the memory holds: one more would take the room in which votes are written.
  private static int connections() {
    long held = Runtime.getRuntime().maxMemory() / 2 / ROOM_OF_A_CONNECTION;
    return (int) Math.min(held, MOST_CONNECTIONS);
  }
}
