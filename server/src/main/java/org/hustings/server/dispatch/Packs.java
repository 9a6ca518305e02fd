package org.hustings.server.dispatch;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The ballot packs that were made, live and dead.
@Component
public class Packs {
  private final JdbcClient database;
  private final Clock clock;

  Packs(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The pack with this code, live or dead; found only by both parts together.
  public Optional<Pack> byCode(SecurityCode code) {
    return database
        .sql(PackRows.SELECT + "WHERE code_hash = :hash")
        .param("hash", code.hash())
        .query((row, _) -> PackRows.read(row))
        .optional();
  }

  /// The pack whose ballot papers have this number, live or dead.
  public Optional<Pack> byPaper(ElectionId election, PaperNumber paper) {
    return database
        .sql(PackRows.SELECT + "WHERE election = :election AND paper = :paper")
        .param("election", election.slug())
        .param("paper", paper.value())
        .query((row, _) -> PackRows.read(row))
        .optional();
  }

  /// How many electors were sent a ballot, by the channel of the last pack that each was sent: the
  /// mail server or the printer has it.
  public Map<Channel, Long> electorsByChannel(ElectionId election) {
    Map<Channel, Long> electors = new EnumMap<>(Channel.class);
    database
        .sql(
            """
            SELECT channel, count(*) AS electors FROM (
              SELECT DISTINCT ON (elector) channel FROM dispatch.sending
              WHERE election = :election AND sent_at IS NOT NULL
              ORDER BY elector, id DESC) AS last
            GROUP BY channel
            """)
        .param("election", election.slug())
        .query(
            (RowCallbackHandler)
                row ->
                    electors.put(
                        Channel.valueOf(row.getString("channel")), row.getLong("electors")));
    return electors;
  }

  /// Those of these packs in which there is a paper of a contest.
  public Set<PackId> withPaperOf(ContestId contest, Collection<PackId> packs) {
    return database
        .sql(PackRows.SELECT + "WHERE id = ANY (:packs)")
        .param("packs", packs.stream().mapToLong(PackId::number).toArray())
        .query((row, _) -> PackRows.read(row))
        .list()
        .stream()
        .filter(pack -> pack.entitlements().in(contest).isPresent())
        .map(Pack::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// All packs that were made for an elector, the first made first.
  public List<Pack> of(ElectionId election, ElectorNumber elector) {
    return database
        .sql(PackRows.SELECT + "WHERE election = :election AND elector = :elector ORDER BY id")
        .param("election", election.slug())
        .param("elector", elector.value())
        .query((row, _) -> PackRows.read(row))
        .list();
  }

  /// The newest live pack of each elector that went by a channel, by the numbers of their electors,
  /// at most so many.
  public List<Pack> liveAfter(ElectionId election, Channel channel, ElectorNumber after, int most) {
    return database
        .sql(
            PackRows.SELECT_NEWEST
                + """
                WHERE election = :election AND elector > :after AND channel = :channel
                  AND died_at IS NULL
                ORDER BY elector, id DESC LIMIT :most
                """)
        .param("election", election.slug())
        .param("after", after.value())
        .param("channel", channel.name())
        .param("most", most)
        .query((row, _) -> PackRows.read(row))
        .list();
  }

  /// Kills a pack: its code and its papers are no good any more. It stays dead, for the first
  /// reason given. The audit log is left to the caller, who knows whether the reason may stand in
  /// it.
  @Transactional
  public void kill(PackId pack, DeathReason reason) {
    database
        .sql(
            """
            UPDATE dispatch.pack SET died_at = :now, died_of = :reason
            WHERE id = :id AND died_at IS NULL
            """)
        .param("id", pack.number())
        .param("reason", reason.name())
        .param("now", clock.instant())
        .update();
  }

  /// Why a pack is dead; empty while it lives.
  public Optional<DeathReason> deathOf(PackId pack) {
    return database
        .sql("SELECT died_of FROM dispatch.pack WHERE id = ? AND died_at IS NOT NULL")
        .param(pack.number())
        .query(String.class)
        .optional()
        .map(DeathReason::of);
  }

  /// Takes down that a paper came back when it was no good any more: its elector is shown it.
  @Transactional
  public void noteSetAside(PackId pack) {
    database
        .sql("UPDATE dispatch.pack SET set_aside = true WHERE id = ?")
        .param(pack.number())
        .update();
  }
}
