package org.hustings.server.result.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.account.Registered;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.ElectionKeys;
import org.hustings.server.ballot.ceremony.Ceremonies;
import org.hustings.server.ballot.ceremony.Seat;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.key.SiteKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shares that trustees gave from their own seat once the envelopes were parted. Each lies
/// encrypted under the site's secret until the box is opened, and then goes.
@Component
public class GivenShares {
  private static final String PURPOSE = "result.given-share";

  private final JdbcClient database;
  private final ClosingRows closings;
  private final ElectionKeys keys;
  private final Ceremonies ceremonies;
  private final People people;
  private final SiteKeys site;
  private final AuditLog audit;
  private final Clock clock;

  GivenShares(
      JdbcClient database,
      ClosingRows closings,
      ElectionKeys keys,
      Ceremonies ceremonies,
      People people,
      SiteKeys site,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.closings = closings;
    this.keys = keys;
    this.ceremonies = ceremonies;
    this.people = people;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /// Who gave which share.
  public record Given(int number, PersonId person, String name) {}

  /// Whether shares are waited for.
  public boolean areWanted(ElectionId election) {
    return closings.find(election).filter(one -> one.state() == Closing.State.SEALED).isPresent();
  }

  public List<Given> of(ElectionId election) {
    return database
        .sql("SELECT number, person FROM result.given_share WHERE election = ? ORDER BY number")
        .param(election.slug())
        .query((row, _) -> given(row.getInt(1), PersonId.parse(row.getString(2))))
        .list();
  }

  private Given given(int number, PersonId person) {
    String name = people.find(person).map(Registered::name).orElse(person.toString());
    return new Given(number, person, name);
  }

  /// Takes a trustee's share in place of one that came with the same number.
  ///
  /// @throws RefusedException if none is waited for, or it is not theirs
  @Transactional
  public void give(ElectionId election, SignedIn trustee, String text) {
    if (!areWanted(election)) {
      throw new RefusedException("giving.refused.not-now");
    }
    TrusteeShare share = read(text);
    ElectionKey key = keys.find(election).orElse(null);
    if (key == null
        || !share.election().equals(election)
        || !share.fingerprint().equals(key.fingerprint())
        || share.number() > key.trustees()) {
      throw new RefusedException("giving.refused.other-key");
    }
    seat(key, trustee)
        .filter(seat -> !share.commitment().equals(seat.commitment()))
        .ifPresent(_ -> {
          throw new RefusedException("giving.refused.not-yours");
        });
    forget(election, share.number());
    keep(election, trustee, share);
    audit.record(
        trustee.actor(),
        "result.share-given",
        CloseAct.subject(election),
        null,
        Map.of("number", share.number()));
  }

  /// The trustee's place in the ceremony that made the key, where that was held here.
  private Optional<Seat> seat(ElectionKey key, SignedIn trustee) {
    return ceremonies
        .find(key.election())
        .filter(one -> one.key().filter(key::equals).isPresent())
        .flatMap(one -> one.seatOf(trustee.id()));
  }

  private static TrusteeShare read(String text) {
    try {
      return TrusteeShare.parse(text);
    } catch (KeyTextException e) {
      throw new RefusedException("giving.refused.no-share");
    }
  }

  private void keep(ElectionId election, SignedIn trustee, TrusteeShare share) {
    database
        .sql(
            """
            INSERT INTO result.given_share (election, number, person, encrypted, given_at)
            VALUES (:election, :number, :person, :encrypted, :now)
            """)
        .param("election", election.slug())
        .param("number", share.number())
        .param("person", trustee.person())
        .param("encrypted", site.encrypt(PURPOSE, share.text().getBytes(UTF_8)))
        .param("now", clock.instant())
        .update();
  }

  /// The shares themselves, to open the box.
  public List<TrusteeShare> shares(ElectionId election) {
    return database
        .sql("SELECT encrypted FROM result.given_share WHERE election = ? ORDER BY number")
        .param(election.slug())
        .query((row, _) ->
            TrusteeShare.parse(new String(site.decrypt(PURPOSE, row.getBytes(1)), UTF_8)))
        .list();
  }

  private void forget(ElectionId election, int number) {
    database
        .sql("DELETE FROM result.given_share WHERE election = :election AND number = :number")
        .param("election", election.slug())
        .param("number", number)
        .update();
  }

  /// When the box is open.
  void forget(ElectionId election) {
    database
        .sql("DELETE FROM result.given_share WHERE election = ?")
        .param(election.slug())
        .update();
  }
}
