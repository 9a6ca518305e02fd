package org.hustings.server.platform.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;

/// Tomcat's connections, of which one client has a share: whoever opens thousands locks out
/// themselves and nobody else. Behind a proxy every connection comes from the proxy, which then has
/// to do this.
final class SharedConnections extends NioEndpoint {
  private static final int HALF_OF_IPV6 = 8;

  private final Map<Client, Set<SocketChannel>> open = new ConcurrentHashMap<>();
  private int share = Integer.MAX_VALUE;

  /// An IPv4 address, or the network half of an IPv6 address: a home has all of the other half.
  private record Client(String network) {
    static Client of(InetAddress address) {
      byte[] bytes = address.getAddress();
      return new Client(
          Arrays.toString(
              bytes.length > HALF_OF_IPV6 ? Arrays.copyOf(bytes, HALF_OF_IPV6) : bytes));
    }
  }

  void share(int connections) {
    this.share = connections;
  }

  @Override
  protected boolean setSocketOptions(SocketChannel connection) {
    if (mayCome(connection)) {
      return super.setSocketOptions(connection);
    }
    destroySocket(connection); // Tomcat closes only what it has begun to serve
    return false;
  }

  /// Takes a connection down if its client has room for one more; those that have ended make room.
  private boolean mayCome(SocketChannel connection) {
    if (share == Integer.MAX_VALUE) {
      return true;
    }
    Client client = client(connection);
    if (client == null) {
      return false;
    }
    boolean[] taken = new boolean[1];
    open.compute(
        client,
        (_, channels) -> {
          Set<SocketChannel> now = channels == null ? new HashSet<>() : channels;
          if (now.size() >= share) {
            now.removeIf(channel -> !channel.isOpen());
          }
          taken[0] = now.size() < share && now.add(connection);
          return now;
        });
    forgetWhoLeft();
    return taken[0];
  }

  private void forgetWhoLeft() {
    if (open.size() > getMaxConnections()) {
      open.values().removeIf(channels -> channels.stream().noneMatch(SocketChannel::isOpen));
    }
  }

  private static @Nullable Client client(SocketChannel connection) {
    try {
      SocketAddress address = connection.getRemoteAddress();
      return address instanceof InetSocketAddress internet
          ? Client.of(internet.getAddress())
          : null;
    } catch (IOException _) {
      return null; // it has ended already
    }
  }
}
