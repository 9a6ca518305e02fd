package org.hustings.server.candidacy;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.hustings.definition.CandidacyId;
import org.hustings.server.organisation.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a profile stands in the table.
final class ProfileRow {
  private ProfileRow() {}

  static Profile read(ResultSet row) throws SQLException {
    @Nullable String unit = row.getString("unit");
    @Nullable String website = row.getString("website");
    return new Profile(
        new PersonName(row.getString("shown"), row.getString("sorted")),
        unit == null ? null : new UnitId(unit),
        row.getString("line"),
        website == null ? null : URI.create(website));
  }

  static void insert(JdbcClient database, CandidacyId id, Profile profile, Recording from) {
    @Nullable UnitId unit = profile.unit();
    @Nullable URI website = profile.website();
    database
        .sql(
            """
            INSERT INTO candidacy.profile
              (candidacy, shown, sorted, unit, line, website, recorded_at, author, source)
            VALUES (:id, :shown, :sorted, :unit, :line, :website, :at, :author, :source)
            """)
        .param("id", id.number())
        .param("shown", profile.name().shown())
        .param("sorted", profile.name().sorted())
        .param("unit", unit == null ? null : unit.slug())
        .param("line", profile.line())
        .param("website", website == null ? null : website.toString())
        .param("at", from.at())
        .param("author", from.author().reference())
        .param("source", from.source())
        .update();
  }
}
