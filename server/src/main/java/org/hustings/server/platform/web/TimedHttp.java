package org.hustings.server.platform.web;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// Tomcat's HTTP, which also ends a connection on which the head of a request does not become whole
/// within a time. Tomcat's own limit is for the pause between two bytes, so whoever sends one now
/// and then would hold a connection for ever. Public, as Tomcat makes it by its name.
public final class TimedHttp extends Http11NioProtocol {
  private final SharedConnections connections;
  private Duration headLimit = Duration.ofSeconds(20);

  /// For Tomcat.
  public TimedHttp() {
    this(new SharedConnections());
  }

  private TimedHttp(SharedConnections connections) {
    super(connections);
    this.connections = connections;
  }

  /// How many connections one client may have open at once.
  void share(int connectionsAClient) {
    connections.share(connectionsAClient);
  }

  void limitHeads(Duration limit) {
    this.headLimit = limit;
  }

  @Override
  protected Processor createProcessor() {
    return new TimedHeads(this, getAdapter(), headLimit);
  }

  /// Called whenever bytes have come on a connection on which no request is being answered.
  private static final class TimedHeads extends Http11Processor {
    private final long limit;
    private @Nullable SocketWrapperBase<?> waiting;
    private long since;

    TimedHeads(AbstractHttp11Protocol<?> protocol, Adapter adapter, Duration limit) {
      super(protocol, adapter);
      this.limit = limit.toNanos();
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very connection, not one like it
    public SocketState service(SocketWrapperBase<?> connection) throws IOException {
      long now = System.nanoTime();
      // one that was ended by its other side leaves what it was waiting for behind
      if (waiting != connection) {
        waiting = connection;
        since = now;
      } else if (now - since > limit) {
        waiting = null;
        return SocketState.CLOSED;
      }
      SocketState state = super.service(connection);
      boolean halfAHead = state == SocketState.LONG && !isAsync();
      if (!halfAHead) {
        waiting = null;
      }
      return state;
    }
  }
}
