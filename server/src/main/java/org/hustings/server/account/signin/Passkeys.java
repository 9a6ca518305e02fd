package org.hustings.server.account.signin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The passkeys of people, as Spring Security keeps them; adding and removing one is taken down.
@Component
public class Passkeys implements UserCredentialRepository {
  private final UserCredentialRepository keys;
  private final PublicKeyCredentialUserEntityRepository owners;
  private final AuditLog log;
  private final PasskeyLetters letters;

  Passkeys(DataSource database, AuditLog log, PasskeyLetters letters) {
    PasskeyTables tables = new PasskeyTables(database);
    this.keys = new JdbcUserCredentialRepository(tables);
    this.owners = new JdbcPublicKeyCredentialUserEntityRepository(tables);
    this.log = log;
    this.letters = letters;
  }

  PublicKeyCredentialUserEntityRepository owners() {
    return owners;
  }

  /// The passkeys of whoever is signed in as this person.
  public List<CredentialRecord> of(SignedIn person) {
    @Nullable PublicKeyCredentialUserEntity owner = owners.findByUsername(person.getName());
    return owner == null ? List.of() : findByUserId(owner.getId());
  }

  @Override
  @Transactional
  public void save(CredentialRecord key) {
    boolean added = keys.findByCredentialId(key.getCredentialId()) == null;
    keys.save(key);
    if (added) {
      record("account.passkey-added", null, Map.of("label", key.getLabel()));
      letters.added(Objects.requireNonNull(SignedIn.here()).id());
    }
  }

  @Override
  @Transactional
  public void delete(Bytes id) {
    @Nullable CredentialRecord key = keys.findByCredentialId(id);
    if (key != null) {
      keys.delete(id);
      record("account.passkey-removed", Map.of("label", key.getLabel()), null);
    }
  }

  /// Removes what was added to a person's account since then, by somebody who may not be them.
  @Transactional
  public void removeSince(PersonId person, Instant since) {
    @Nullable PublicKeyCredentialUserEntity owner = owners.findByUsername(person.toString());
    if (owner != null) {
      findByUserId(owner.getId()).stream()
          .filter(key -> !key.getCreated().isBefore(since))
          .forEach(key -> {
            keys.delete(key.getCredentialId());
            log.record(
                person.actor(),
                "account.passkey-removed",
                person.toString(),
                Map.of("label", key.getLabel()),
                null);
          });
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes id) {
    return keys.findByCredentialId(id);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes owner) {
    return keys.findByUserId(owner);
  }

  private void record(String event, @Nullable Object before, @Nullable Object after) {
    @Nullable SignedIn person = SignedIn.here();
    if (person == null) {
      throw new IllegalStateException("A passkey was changed by nobody");
    }
    log.record(person.actor(), event, person.getName(), before, after);
  }
}
