package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.KeptMail;
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

/// The whole server, running, for tests to extend. All tests of a test machine share one server and
/// one PostgreSQL; each class begins with empty tables and with the clock at 4.30pm on Monday 3
/// August 2020 in London.
@SpringBootTest(
    classes = HustingsServer.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "hustings.mail.keep=true",
      "hustings.mail.bounce-token=" + ServerTest.BOUNCE_TOKEN,
      "hustings.ballot.listing=false",
      "hustings.site-key=" + ServerTest.SITE_KEY
    })
@ActiveProfiles("test")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ServerTest {
  /// By which a mail service may tell of bounces.
  protected static final String BOUNCE_TOKEN = "told-by-the-mail-service";

  /// From which the keys of the test's server, and of a second node, grow.
  protected static final String SITE_KEY =
      "51746573740000000000000000000000000000000000000000000000000000ee";

  protected static final Instant START = Instant.parse("2020-08-03T15:30:00Z");

  @Autowired protected JdbcClient database;

  /// Somebody with all rights over the database, whom nothing that guards the tables stops. Its
  /// statements commit by themselves.
  protected final JdbcClient administrator = Administrator.database();

  /// The owner of the tables, for whom triggers hold and no grants.
  protected final JdbcClient owner = TestDatabase.owner();

  @Autowired protected MovableClock clock;
  @Autowired protected KeptMail mail;
  @Autowired private Scheduler scheduler;
  @Autowired private SignInLinks links;
  @Autowired private Grants grants;
  @LocalServerPort private int port;
  private int appointed;

  @DynamicPropertySource
  static void useTestDatabase(DynamicPropertyRegistry settings) {
    TestDatabase.fresh().forEach((name, value) -> settings.add(name, () -> value));
  }

  @BeforeAll
  protected void begin_with_empty_tables() {
    scheduler.pause();
    await(() -> scheduler.getCurrentlyExecuting().isEmpty());
    TestDatabase.empty();
    scheduler.resume();
    appointed = 0;
    clock.moveTo(START);
  }

  /// What the public gets at this address; redirections are not followed.
  protected HttpResponse<String> get(String path) {
    return visitor().get(path);
  }

  /// Waits until something done in the background has come about, or fails after half a minute.
  protected static void await(BooleanSupplier come) {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!come.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the end of the wait").isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  /// Waits until the audit log has chained its entries and vouched for what was told to it, both of
  /// which it does in the background.
  protected void awaitVouched() {
    await(() ->
        database
            .sql(
                """
                SELECT NOT EXISTS (SELECT FROM audit.told
                    WHERE entry IS NULL AND relation <> 'audit.entry')
                  AND NOT EXISTS (SELECT FROM audit.entry WHERE hash IS NULL)
                """)
            .query(Boolean.class)
            .single());
  }

  /// Somebody with a browser that keeps cookies, signed in as nobody yet.
  protected Visitor visitor() {
    return new Visitor(port);
  }

  /// Somebody at this address of the machine, from which no other test comes: what the server
  /// counts by address in memory outlives a test class.
  protected Visitor visitorFrom(String address) {
    return new Visitor(port, InetAddress.ofLiteral(address));
  }

  /// A person on a register, signed in by a link of their own.
  protected Visitor signedIn(PersonId person) {
    Visitor visitor = visitor();
    String token = links.issue(person);
    HttpResponse<String> answer =
        visitor.submit("/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
    assertThat(answer.headers().firstValue("location")).hasValue("/account");
    return visitor;
  }

  /// A new person who holds this role for the whole organisation, signed in.
  protected Visitor signedIn(Role role) {
    int number = appointed++;
    return signedIn(
        grants.give(
            Actor.system("test"), role, "Appointee " + number, "a" + number + "@example.org"));
  }
}
