package org.hustings.server.ballot.ceremony;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.TrusteeKey;
import org.hustings.ballotbox.sealing.UnopenedException;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.ElectionRoles;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Role;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.vouching.LodgedKeys;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The trustees of elections and the public keys that they made in their browsers. A key is taken
/// from whoever opens what was sealed to it a moment ago: nobody brings a key that they cannot use.
@Component
public class TrusteeKeys {
  private static final String PURPOSE = "ballot.trustee-key";

  private final JdbcClient database;
  private final ElectionRoles roles;
  private final LodgedKeys lodged;
  private final SiteKeys site;
  private final AuditLog audit;
  private final Clock clock;

  TrusteeKeys(
      JdbcClient database,
      ElectionRoles roles,
      LodgedKeys lodged,
      SiteKeys site,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.roles = roles;
    this.lodged = lodged;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /// The trustees of an election, in the order in which they were named.
  public List<Trustee> of(ElectionId election) {
    return roles.held(election.slug()).stream()
        .filter(held -> held.role() == Role.TRUSTEE)
        .map(held ->
            new Trustee(held.person(), held.name(), held.since(), find(election, held.person())))
        .distinct()
        .toList();
  }

  /// The key that a trustee made last.
  public Optional<TrusteeKey> find(ElectionId election, PersonId person) {
    return database
        .sql(
            """
            SELECT public_key FROM ballot.trustee_key
            WHERE election = :election AND person = :person AND superseded_at IS NULL
            """)
        .param("election", election.slug())
        .param("person", person.toString())
        .query(String.class)
        .optional()
        .map(TrusteeKey::new);
  }

  /// What only whoever has the secret to this key can open, in hexadecimal.
  ///
  /// @throws RefusedException if it is no key
  public String challenge(ElectionId election, PersonId person, String publicKey) {
    TrusteeKey key = key(publicKey);
    try {
      return key.seal(
          "hustings trustee key 1 " + election.slug(),
          answer(election, person, key).getBytes(UTF_8));
    } catch (UnopenedException e) {
      throw new RefusedException("ceremony.refused.no-key");
    }
  }

  /// Takes a trustee's key in place of the one before.
  ///
  /// @param answer what the challenge held
  /// @throws RefusedException if the answer is wrong, the key somebody's already, or nothing will be
  ///   sealed to it any more
  @Transactional
  public void take(ElectionId election, SignedIn trustee, String publicKey, String answer) {
    TrusteeKey key = key(publicKey);
    byte[] expected = answer(election, trustee.id(), key).getBytes(UTF_8);
    if (!MessageDigest.isEqual(expected, answer.getBytes(UTF_8))) {
      throw new RefusedException("ceremony.refused.not-opened");
    }
    if (lodged.fingerprint(election).isPresent()) {
      throw new RefusedException("ceremony.refused.lodged");
    }
    String before = find(election, trustee.id()).map(TrusteeKey::fingerprint).orElse("");
    if (before.equals(key.fingerprint())) {
      return;
    }
    supersede(election, trustee.id());
    try {
      insert(election, trustee.id(), key);
    } catch (DuplicateKeyException e) {
      throw new RefusedException("ceremony.refused.used");
    }
    audit.record(
        trustee.actor(),
        "ballot.trustee-key-made",
        "election:" + election,
        Map.of("fingerprint", before),
        Map.of("fingerprint", key.fingerprint(), "key", key.publicKey()));
  }

  private void supersede(ElectionId election, PersonId person) {
    database
        .sql(
            """
            UPDATE ballot.trustee_key SET superseded_at = :now
            WHERE election = :election AND person = :person AND superseded_at IS NULL
            """)
        .param("now", clock.instant())
        .param("election", election.slug())
        .param("person", person.toString())
        .update();
  }

  private void insert(ElectionId election, PersonId person, TrusteeKey key) {
    database
        .sql(
            """
            INSERT INTO ballot.trustee_key (election, person, public_key, made_at)
            VALUES (:election, :person, :key, :now)
            """)
        .param("election", election.slug())
        .param("person", person.toString())
        .param("key", key.publicKey())
        .param("now", clock.instant())
        .update();
  }

  private static TrusteeKey key(String publicKey) {
    try {
      return new TrusteeKey(publicKey);
    } catch (IllegalArgumentException e) {
      throw new RefusedException("ceremony.refused.no-key");
    }
  }

  /// The server keeps none of its questions: it knows its own answers again.
  private String answer(ElectionId election, PersonId person, TrusteeKey key) {
    String asked = election.slug() + "\n" + person + "\n" + key.publicKey();
    return HexFormat.of().formatHex(site.code(PURPOSE, asked.getBytes(UTF_8)));
  }
}
