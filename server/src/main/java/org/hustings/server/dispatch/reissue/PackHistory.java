package org.hustings.server.dispatch.reissue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.PackId;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What became of each ballot of an elector.
@Component
public class PackHistory {
  private final JdbcClient database;

  PackHistory(JdbcClient database) {
    this.database = database;
  }

  /// The elector's ballots, the first wanted first.
  public List<Step> of(ElectionId election, ElectorNumber elector) {
    return database
        .sql(
            """
            SELECT w.kind, w.channel, w.because, w.reason, w.wanted_at, w.dropped_at,
              p.sent_to, p.made_at, p.died_of, p.set_aside,
              s.sent_at,
              coalesce(m.refusal, (SELECT max(words) FROM dispatch.bounce WHERE mail = m.id))
                AS came_back
            FROM dispatch.wanted w
            LEFT JOIN dispatch.pack p ON p.id = w.pack
            LEFT JOIN dispatch.sending s ON s.id = p.id
            LEFT JOIN dispatch.mail m ON m.pack = p.id AND m.kind = 'BALLOT'
            WHERE w.election = :election AND w.elector = :elector
            ORDER BY w.id
            """)
        .param("election", election.slug())
        .param("elector", elector.value())
        .query((row, _) -> read(row))
        .list();
  }

  /// The packs that were made for an address that is not the roll's.
  List<PackId> packsOf(OtherAddress other) {
    return database
        .sql(
            """
            SELECT pack FROM dispatch.wanted
            WHERE election = :election AND elector = :elector AND address = :address
              AND pack IS NOT NULL
            """)
        .param("election", other.election().slug())
        .param("elector", other.elector().value())
        .param("address", other.address())
        .query((row, _) -> new PackId(row.getLong(1)))
        .list();
  }

  private static Step read(ResultSet row) throws SQLException {
    @Nullable String channel = row.getString("channel");
    @Nullable String diedOf = row.getString("died_of");
    return new Step(
        PackKind.valueOf(row.getString("kind")),
        channel == null ? null : Channel.valueOf(channel),
        ChannelReason.valueOf(row.getString("because")),
        row.getString("reason"),
        Columns.instant(row, "wanted_at"),
        row.getString("sent_to"),
        Columns.instantOrNull(row, "made_at"),
        Columns.instantOrNull(row, "sent_at"),
        row.getString("came_back"),
        diedOf == null ? null : DeathReason.of(diedOf),
        row.getBoolean("set_aside"),
        Columns.instantOrNull(row, "dropped_at") != null);
  }
}
