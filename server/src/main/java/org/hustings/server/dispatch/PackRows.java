package org.hustings.server.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlements;
import org.jspecify.annotations.Nullable;

/// How packs lie in the table.
final class PackRows {
  static final String SELECT =
      """
      SELECT id, election, elector, channel, entitlements, paper, order_seed, made_at, died_at
      FROM dispatch.pack
      """;

  private PackRows() {}

  static Pack read(ResultSet row) throws SQLException {
    ElectionId election = new ElectionId(row.getString("election"));
    @Nullable Integer paper = row.getObject("paper", Integer.class);
    boolean died = Columns.instantOrNull(row, "died_at") != null;
    return new Pack(
        new PackId(row.getLong("id")),
        election,
        new ElectorNumber(row.getInt("elector")),
        Channel.valueOf(row.getString("channel")),
        Entitlements.read(election, row, "entitlements"),
        paper == null ? null : new PaperNumber(paper),
        row.getLong("order_seed"),
        Columns.instant(row, "made_at"),
        died ? Pack.State.DEAD : Pack.State.LIVE);
  }
}
