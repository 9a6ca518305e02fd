package org.hustings.server.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.hustings.server.ServerTest;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class PasskeyTablesTest extends ServerTest {
  private static final Instant ADDED = Instant.parse("2020-10-25T01:30:00Z");

  @Autowired private DataSource source;
  @Autowired private AuditLog audit;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void a_passkey_is_kept_in_the_room_of_accounts_with_the_instant_at_which_it_was_added() {
    PasskeyTables tables = new PasskeyTables(source);
    JdbcUserCredentialRepository keys = new JdbcUserCredentialRepository(tables);
    Bytes owner = new Bytes(new byte[] {1, 2});
    Bytes id = new Bytes(new byte[] {3, 4});
    new JdbcPublicKeyCredentialUserEntityRepository(tables)
        .save(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(owner)
                .name("member:1")
                .displayName("Ada Reed")
                .build());
    CredentialRecord key =
        ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(id)
            .userEntityUserId(owner)
            .publicKey(new ImmutablePublicKeyCose(new byte[] {5}))
            .signatureCount(1)
            .transports(Set.of())
            .created(ADDED)
            .lastUsed(ADDED)
            .label("a telephone")
            .build();
    logged("account.passkey-added", () -> keys.save(key));

    CredentialRecord found = Objects.requireNonNull(keys.findByCredentialId(id));

    assertThat(found.getCreated()).isEqualTo(ADDED);
    assertThat(
            database
                .sql("SELECT created FROM account.user_credentials")
                .query(Instant.class)
                .single())
        .isEqualTo(ADDED);
    logged("account.passkey-removed", () -> keys.delete(id));
    assertThat(keys.findByCredentialId(id)).isNull();
  }

  /// A passkey comes and goes only with a line in the log.
  private void logged(String event, Runnable act) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          act.run();
          audit.record(Actor.system("test"), event, "member:1", null, null);
        });
  }

  @Test
  void no_table_is_found_that_is_not_named_with_its_room() {
    assertThatThrownBy(() -> database.sql("SELECT * FROM person").query().listOfRows())
        .isInstanceOf(BadSqlGrammarException.class)
        .rootCause()
        .hasMessageContaining("relation \"person\" does not exist");
  }
}
