package org.hustings.server.dispatch.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The packs that are to be made, reissues first. An elector waits for one whole ballot at a time,
/// or for one of each contest in which their vote is void.
@Component
public class WantedPacks {
  private static final String OPEN = " AND pack IS NULL AND dropped_at IS NULL ";

  private final JdbcClient database;
  private final Clock clock;

  WantedPacks(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What is asked for: a pack of this kind for an elector.
  ///
  /// @param channel null where the elector cannot be reached
  /// @param only the slug of the contest whose paper alone is sent; empty for a whole ballot
  /// @param address instead of the one on the roll; null for that one
  public record Wish(
      ElectorNumber elector,
      PackKind kind,
      @Nullable Channel channel,
      ChannelReason because,
      String contests,
      String only,
      @Nullable String address,
      String reason) {
    /// A whole ballot.
    public Wish(
        ElectorNumber elector,
        PackKind kind,
        @Nullable Channel channel,
        ChannelReason because,
        String contests,
        @Nullable String address,
        String reason) {
      this(elector, kind, channel, because, contests, "", address, reason);
    }
  }

  /// Puts a pack among those to be made, in the place of one that the elector is waiting for.
  public void add(ElectionId election, Wish wish, Actor by) {
    drop(election, wish.elector(), wish.only());
    database
        .sql(
            """
            INSERT INTO dispatch.wanted (election, elector, kind, channel, because, contests,
              only_contest, address, wanted_at, wanted_by, reason)
            VALUES (:election, :elector, :kind, :channel, :because, :contests,
              :only, :address, :now, :by, :reason)
            """)
        .param("election", election.slug())
        .param("elector", wish.elector().value())
        .param("kind", wish.kind().name())
        .param("channel", wish.channel() == null ? null : wish.channel().name())
        .param("because", wish.because().name())
        .param("contests", wish.contests())
        .param("only", wish.only())
        .param("address", wish.address())
        .param("now", clock.instant())
        .param("by", by.reference())
        .param("reason", wish.reason())
        .update();
  }

  /// Whether the first pack of an elector is still to be made.
  public boolean isFirstWaiting(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            "SELECT EXISTS (SELECT FROM dispatch.wanted"
                + " WHERE election = :election AND elector = :elector AND kind = 'FIRST'"
                + OPEN
                + ")")
        .param("election", election.slug())
        .param("elector", elector.value())
        .query(Boolean.class)
        .single();
  }

  /// Makes no pack for an elector any more, as far as none has been made.
  public void drop(ElectionId election, ElectorNumber elector) {
    drop(election, elector, "");
  }

  /// A whole ballot takes the place of all others; one of a contest that of another of it.
  private void drop(ElectionId election, ElectorNumber elector, String only) {
    database
        .sql(
            "UPDATE dispatch.wanted SET dropped_at = :now"
                + " WHERE election = :election AND elector = :elector"
                + " AND (:only = '' OR only_contest IN ('', :only))"
                + OPEN)
        .param("now", clock.instant())
        .param("election", election.slug())
        .param("elector", elector.value())
        .param("only", only)
        .update();
  }

  /// Makes no pack for this address any more.
  public void dropTo(ElectionId election, ElectorNumber elector, String address) {
    database
        .sql(
            "UPDATE dispatch.wanted SET dropped_at = :now WHERE election = :election"
                + " AND elector = :elector AND address = :address"
                + OPEN)
        .param("now", clock.instant())
        .param("election", election.slug())
        .param("elector", elector.value())
        .param("address", address)
        .update();
  }

  void drop(Collection<Long> ids) {
    database
        .sql("UPDATE dispatch.wanted SET dropped_at = :now WHERE id = ANY (:ids)")
        .param("now", clock.instant())
        .param("ids", ids)
        .update();
  }

  /// The next to be made for a channel, at most so many.
  public List<WantedPack> next(ElectionId election, Channel channel, int most) {
    return database
        .sql(select(""))
        .param("election", election.slug())
        .param("channel", channel.name())
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /// The next to be made for a channel that are of one kind, hold the same papers and are wanted in
  /// one format, at most so many.
  ///
  /// @param formats of those electors who want another than the usual one
  List<WantedPack> nextAlike(
      ElectionId election, Channel channel, int most, Map<ElectorNumber, Format> formats) {
    return next(election, channel, 1).stream()
        .findFirst()
        .map(first -> alike(election, first, most, formats))
        .orElse(List.of());
  }

  private List<WantedPack> alike(
      ElectionId election, WantedPack first, int most, Map<ElectorNumber, Format> formats) {
    @Nullable Format format = formats.get(first.elector());
    return database
        .sql(
            select(
                """
                AND kind = :kind AND contests = :contests
                AND (elector = ANY (:electors)) = :among
                """))
        .param("kind", first.kind().name())
        .param("contests", first.contests())
        .param("electors", electors(formats, format))
        .param("among", format != null)
        .param("election", election.slug())
        .param("channel", first.channel().name())
        .param("most", most)
        .query((row, _) -> read(row))
        .list();
  }

  /// Those who want this format; all who want any, for null.
  private static Integer[] electors(Map<ElectorNumber, Format> formats, @Nullable Format format) {
    return formats.entrySet().stream()
        .filter(one -> format == null || one.getValue() == format)
        .map(one -> one.getKey().value())
        .toArray(Integer[]::new);
  }

  private static String select(String condition) {
    return "SELECT * FROM dispatch.wanted WHERE election = :election AND channel = :channel "
        + condition
        + OPEN
        + "ORDER BY kind DESC, id LIMIT :most";
  }

  private static WantedPack read(ResultSet row) throws SQLException {
    return new WantedPack(
        row.getLong("id"),
        new ElectorNumber(row.getInt("elector")),
        PackKind.valueOf(row.getString("kind")),
        Channel.valueOf(row.getString("channel")),
        row.getString("contests"),
        row.getString("only_contest"),
        row.getString("address"));
  }
}
