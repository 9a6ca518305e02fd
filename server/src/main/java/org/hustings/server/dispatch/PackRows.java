package org.hustings.server.dispatch;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.server.roll.Entitlement;
import org.jspecify.annotations.Nullable;

/// How packs lie in the table.
final class PackRows {
  static final String SELECT =
      """
      SELECT id, election, elector, channel, contests, colleges, paper, order_seed, made_at, died_at
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
        entitlements(election, texts(row, "contests"), texts(row, "colleges")),
        paper == null ? null : new PaperNumber(paper),
        row.getLong("order_seed"),
        Columns.instant(row, "made_at"),
        died ? Pack.State.DEAD : Pack.State.LIVE);
  }

  static List<Entitlement> entitlements(ElectionId election, String[] contests, String[] colleges) {
    List<Entitlement> entitlements = new ArrayList<>();
    for (int i = 0; i < contests.length; i++) {
      // one empty text among none is written as an array without any
      @Nullable String college = i >= colleges.length || colleges[i].isEmpty() ? null : colleges[i];
      entitlements.add(new Entitlement(new ContestId(election, contests[i]), college));
    }
    return entitlements;
  }

  private static String[] texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return (String[]) array.getArray();
  }
}
