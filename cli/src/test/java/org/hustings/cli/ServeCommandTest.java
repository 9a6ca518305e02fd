package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hustings.server.platform.database.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/// `serve` for real: two processes on one PostgreSQL and one mail server, of which the second
/// stands behind a proxy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServeCommandTest {
  private static final String KEY = Path.of("target", "site-key-to-serve").toString();
  private static final Pattern LINK =
      Pattern.compile("https://vote\\.example\\.org(/sign-in/link\\S+)");

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private EmbeddedPostgres database;
  private ServedSite one;
  private ServedSite two;

  @BeforeAll
  void start_two_nodes() throws Exception {
    mail.start();
    database =
        EmbeddedPostgres.start(
            Path.of("target", "postgresql-to-serve").toAbsolutePath(), Map.of("fsync", "off"));
    makeDatabase();
    assertThat(refused("--database-url", options()[1], "--port", "0"))
        .contains("Run `hustings migrate` first");
    one =
        ServedSite.start(
            options("--owner-url", url("spring.flyway.user", "spring.flyway.password")));
    two = ServedSite.start(options("--trusted-proxy", "127.0.0.1"));
  }

  private void makeDatabase() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.url("postgres"), database.user(), database.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS served WITH (FORCE)");
      statement.execute("CREATE DATABASE served");
    }
  }

  @AfterAll
  void stop() throws Exception {
    one.stop();
    two.stop();
    database.close();
    mail.stop();
  }

  @Test
  @Tag("long")
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void a_server_that_cannot_start_says_what_to_mend_and_nothing_of_our_code() throws Exception {
    assertThat(
            refused(
                "--database-url", options()[1].replaceFirst(":[^:@]*@", ":wrong@"), "--port", "0"))
        .contains("The database cannot be used", "password authentication failed")
        .contains("--database-url");
    assertThat(refused("--database-url", "postgresql://x:y@127.0.0.1:1/x", "--port", "0"))
        .contains("The database cannot be used", "127.0.0.1:1");
    // a database that nobody has migrated
    assertThat(
            refused("--database-url", options()[1].replace("/served", "/postgres"), "--port", "0"))
        .contains("Run `hustings migrate` first");
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      assertThat(refused("--database-url", options()[1], "--port", port))
          .contains("Port " + port + " is in use", "--port 0");
    }
  }

  /// What `serve` says where it ends with 1.
  private static String refused(String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--smtp",
                "smtp://127.0.0.1:1",
                "--mail-from",
                "votes@example.org",
                "--address",
                "https://vote.example.org"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).startsWith("hustings: ").doesNotContain("\tat ");
    return said;
  }

  @Test
  void one_signs_in_by_the_mailed_link_and_is_signed_in_on_every_node() throws Exception {
    HttpClient browser = one.browser();
    assertThat(one.get(browser, "/").body()).contains("Nothing is up for election here yet.");

    two.submit(
        two.browser(),
        "/sign-in",
        "/sign-in",
        Map.of("address", "ro@example.org"),
        "X-Forwarded-For",
        "203.0.113.1");
    assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
    Matcher link = LINK.matcher(mail.getReceivedMessages()[0].getContent().toString());
    assertThat(link.find()).isTrue();
    String token = link.group(1).substring(link.group(1).indexOf('=') + 1);
    HttpResponse<String> answer =
        one.submit(browser, link.group(1), "/sign-in/link", Map.of("token", token));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(one.get(browser, "/account").statusCode()).isEqualTo(200);
    // cookies know no ports: the same browser asks the other node
    assertThat(two.get(browser, "/account").statusCode()).isEqualTo(200);
  }

  @Test
  void check_says_that_nobody_makes_two_and_what_to_do() {
    Map<String, Object> house =
        new HashMap<>(
            ServerUrl.parse("--database-url", "postgresql", 5432, options()[1]).asDatabase());
    house.put("hustings.site-key-file", KEY);

    String said = OfficialsCheck.of(house).words();

    assertThat(said).contains("Nobody makes two people today", "--second-official");
  }

  @Test
  void only_a_trusted_proxy_is_believed_who_asks() throws Exception {
    assertThat(lastOf(21, two, "203.0.113.7")).isEqualTo(429);
    assertThat(lastOf(1, two, "203.0.113.8")).isEqualTo(422);

    assertThat(lastOf(21, one, "203.0.113.9")).isEqualTo(429);
    assertThat(lastOf(1, one, "203.0.113.10")).isEqualTo(429);
  }

  /// Tries codes that open nothing: 422 while they are few, 429 when they are many.
  private static int lastOf(int requests, ServedSite site, String client) throws Exception {
    HttpClient browser = site.browser();
    int status = 0;
    for (int i = 0; i < requests; i++) {
      status =
          site.submit(
                  browser,
                  "/vote",
                  "/vote",
                  Map.of("part1", "K7QXM2PD", "part2", "9RTB4WHC"),
                  "X-Forwarded-For",
                  client)
              .statusCode();
    }
    return status;
  }

  /// The database for one of its two roles.
  private String url(String role, String password) {
    Map<String, Object> settings = database.settings("served");
    return database
        .url("served")
        .replace(
            "jdbc:postgresql://",
            "postgresql://%s:%s@".formatted(settings.get(role), settings.get(password)));
  }

  private String[] options(String... more) {
    String[] common = {
      "--database-url",
      url("spring.datasource.username", "spring.datasource.password"),
      "--smtp",
      "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
      "--mail-from",
      "votes@example.org",
      "--address",
      "https://vote.example.org",
      "--site-key",
      KEY,
      "--returning-officer",
      "ro@example.org"
    };
    return Stream.of(common, more).flatMap(Arrays::stream).toArray(String[]::new);
  }
}
