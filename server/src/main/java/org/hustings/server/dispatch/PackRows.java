package org.hustings.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;

/// How packs lie in the table.
final class PackRows {
  private static final String COLUMNS =
      """
      id, election, elector, channel, entitlements, only_contest, paper, order_seed, made_at, died_at,
        channel = 'POST' AND EXISTS (
          SELECT FROM dispatch.batch b WHERE b.id = pack.batch AND b.handed_over_at IS NULL)
          AS is_held
      FROM dispatch.pack
      """;

  static final String SELECT = "SELECT " + COLUMNS;

  /// Of each elector the first of those that are found.
  static final String SELECT_NEWEST = "SELECT DISTINCT ON (elector) " + COLUMNS;

  private PackRows() {}

  static Pack read(ResultSet row) throws SQLException {
    ElectionId election = new ElectionId(row.getString("election"));
    @Nullable Integer paper = row.getObject("paper", Integer.class);
    String only = row.getString("only_contest");
    return new Pack(
        new PackId(row.getLong("id")),
        election,
        new ElectorNumber(row.getInt("elector")),
        Channel.valueOf(row.getString("channel")),
        Entitlements.read(election, row, "entitlements"),
        only.isEmpty() ? null : new ContestId(election, only),
        paper == null ? null : new PaperNumber(paper),
        row.getLong("order_seed"),
        Columns.instant(row, "made_at"),
        state(row));
  }

  private static Pack.State state(ResultSet row) throws SQLException {
    if (Columns.instantOrNull(row, "died_at") != null) {
      return Pack.State.DEAD;
    }
    return row.getBoolean("is_held") ? Pack.State.HELD : Pack.State.LIVE;
  }
}
