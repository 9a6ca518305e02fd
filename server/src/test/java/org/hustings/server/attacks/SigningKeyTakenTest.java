package org.hustings.server.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hustings.server.SecondNode;
import org.hustings.server.ServerTest;
import org.hustings.server.ballot.list.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// Whoever reads the database or a copy of it wants to sign lists as the site does.
class SigningKeyTakenTest extends ServerTest {
  @Autowired private SigningKey key;
  @Autowired private ApplicationContext server;

  @BeforeEach
  void a_site_that_has_signed_nothing() {
    administrator.sql("DELETE FROM ballot.signing_key").update();
  }

  private static byte[] privateKeyOf(KeyPair pair) {
    return pair.getPrivate().getEncoded();
  }

  @Test
  void the_database_holds_nothing_to_sign_with() {
    key.sign(new byte[] {1});

    assertThat(database.sql("SELECT * FROM ballot.signing_key").query().singleRow())
        .hasEntrySatisfying("private_key", value -> assertThat(value).isNull());
  }

  @Test
  void
      a_key_that_an_earlier_version_left_in_clear_stays_the_sites_and_is_encrypted_at_the_next_start()
          throws GeneralSecurityException {
    KeyPair left = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    database
        .sql("INSERT INTO ballot.signing_key (public_key, private_key) VALUES (?, ?)")
        .params(List.of(left.getPublic().getEncoded(), privateKeyOf(left)))
        .update();
    String signedBefore = key.sign(new byte[] {1});

    try (SecondNode started = SecondNode.beside(server, Map.of())) {
      assertThat(started.bean(SigningKey.class).signed(new byte[] {1}, signedBefore)).isTrue();
    }

    byte[] kept =
        database.sql("SELECT private_key FROM ballot.signing_key").query(byte[].class).single();
    assertThat(HexFormat.of().formatHex(kept))
        .doesNotContain(HexFormat.of().formatHex(privateKeyOf(left), 16, 48));
    assertThat(key.sign(new byte[] {1})).isEqualTo(signedBefore);
  }

  @Test
  void a_node_with_another_sites_secret_does_not_begin_to_serve() {
    key.sign(new byte[] {1});

    assertThatThrownBy(
            () -> SecondNode.beside(server, Map.of("hustings.site-key", "0f".repeat(32))).close())
        .rootCause()
        .hasMessageContaining("is not the one that this site's database was signed with");
  }
}
