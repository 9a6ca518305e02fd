package org.hustings.server;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// Another web node on the database of the running test's server, whose clock shows the same time
/// when it starts.
public final class SecondNode implements AutoCloseable {
  private final ConfigurableApplicationContext node;

  private SecondNode(ConfigurableApplicationContext node) {
    this.node = node;
  }

  /// Starts one beside a server.
  ///
  /// @param settings what it has otherwise
  public static SecondNode beside(ApplicationContext first, Map<String, String> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    HikariDataSource database = first.getBean(HikariDataSource.class);
    for (String setting : List.of("url", "user", "password")) {
      all.put(
          "spring.flyway." + setting,
          first.getEnvironment().getRequiredProperty("spring.flyway." + setting));
    }
    all.put("spring.datasource.url", database.getJdbcUrl());
    all.put("spring.datasource.username", database.getUsername());
    all.put("spring.datasource.password", database.getPassword());
    all.put("server.port", "0");
    all.putIfAbsent("hustings.site-key", ServerTest.SITE_KEY);
    all.putIfAbsent("hustings.mail.keep", "true");
    SecondNode second = new SecondNode(HustingsServer.start(all, "test"));
    second.bean(MovableClock.class).moveTo(first.getBean(MovableClock.class).instant());
    return second;
  }

  public <T> T bean(Class<T> type) {
    return node.getBean(type);
  }

  public int port() {
    return Objects.requireNonNull(
        node.getEnvironment().getProperty("local.server.port", Integer.class));
  }

  public Visitor visitor() {
    return new Visitor(port());
  }

  @Override
  public void close() {
    node.close();
  }
}
