package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Map;
import org.hustings.server.ServerTest;
import org.hustings.server.Visitor;
import org.hustings.server.account.Grants;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.signin.SignInLinks;
import org.hustings.server.audit.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody who writes to the database puts a sign-in link for the returning officer there.
class SignInLinkTamperedTest extends ServerTest {
  @Autowired private SignInLinks links;
  @Autowired private Grants grants;

  @Test
  void a_link_that_this_site_has_not_made_signs_nobody_in() throws NoSuchAlgorithmException {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest("mine".getBytes(StandardCharsets.UTF_8));
    database
        .sql(
            "INSERT INTO account.sign_in_link (token_hash, person, expires_at)"
                + " VALUES (?, 'person:1', ?)")
        .params(hash, Timestamp.from(clock.instant().plusSeconds(600)))
        .update();

    assertThat(signsIn("mine")).isFalse();
  }

  @Test
  void somebodys_own_link_is_no_other_persons() {
    PersonId me = grants.give(Actor.system("test"), Role.STAFF, "Me", "me@example.org");
    String token = links.issue(me);
    database
        .sql(
            """
            WITH mine AS (DELETE FROM account.sign_in_link RETURNING *)
            INSERT INTO account.sign_in_link (token_hash, person, expires_at)
            SELECT token_hash, 'person:9999', expires_at FROM mine
            """)
        .update();

    assertThat(signsIn(token)).isFalse();
  }

  @Test
  void a_link_does_not_last_longer_than_it_was_made_for() {
    PersonId me = grants.give(Actor.system("test"), Role.STAFF, "Me", "me@example.org");
    String token = links.issue(me);
    database
        .sql(
            """
            WITH mine AS (DELETE FROM account.sign_in_link RETURNING *)
            INSERT INTO account.sign_in_link (token_hash, person, expires_at)
            SELECT token_hash, person, expires_at + interval '1 year' FROM mine
            """)
        .update();

    assertThat(signsIn(token)).isFalse();
  }

  private boolean signsIn(String token) {
    Visitor visitor = visitor();
    HttpResponse<String> answer =
        visitor.submit("/sign-in/link?token=" + token, "/sign-in/link", Map.of("token", token));
    return answer.headers().firstValue("location").filter("/account"::equals).isPresent();
  }
}
