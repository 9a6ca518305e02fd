package org.hustings.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.hustings.server.platform.MovableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The whole server, running, for tests to extend. All tests of a run share one server and one
/// PostgreSQL; each class begins with empty tables and with the clock at 4.30pm on Monday 3 August
/// 2020 in London.
@SpringBootTest(classes = HustingsServer.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServerTest {
  protected static final Instant START = Instant.parse("2020-08-03T15:30:00Z");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired protected JdbcClient database;
  @Autowired protected MovableClock clock;
  @LocalServerPort private int port;

  @DynamicPropertySource
  static void useTestDatabase(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", TestDatabase::fresh);
    settings.add("spring.datasource.username", TestDatabase.POSTGRES::user);
    settings.add("spring.datasource.password", TestDatabase.POSTGRES::password);
  }

  @BeforeAll
  void begin_with_empty_tables() {
    TestDatabase.empty(database);
    clock.moveTo(START);
  }

  /// What an anonymous visitor gets at this address; redirections are not followed.
  protected HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(address(path)).build());
  }

  protected HttpResponse<String> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  protected URI address(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}
