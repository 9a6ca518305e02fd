package org.hustings.server.organisation.member;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.hustings.server.organisation.imports.Difference;
import org.hustings.server.organisation.imports.Differences;
import org.hustings.server.organisation.imports.Importer;
import org.hustings.server.organisation.imports.Leaving;
import org.hustings.server.organisation.imports.Listing;
import org.hustings.server.organisation.imports.Preview;
import org.hustings.server.organisation.imports.UnknownSection;
import org.hustings.server.platform.TableFilling;
import org.hustings.server.platform.work.Progress;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lines of a file of members in the staging table, compared with the register.
final class StagedMembers implements Importer.Prepared {
  private final JdbcClient database;
  private final MemberStaging staging;
  private final MemberRows rows;
  private final LongConsumer noting;
  private final TableFilling filling;
  private final StagedCounts counts;
  private final boolean complete;
  private final boolean newSections;
  private final Progress progress;
  private final Differences differences;

  StagedMembers(
      JdbcClient database,
      MemberStaging staging,
      MemberRows rows,
      LongConsumer noting,
      TableFilling filling,
      StagedCounts counts,
      boolean complete,
      boolean newSections,
      Progress progress) {
    this.database = database;
    this.staging = staging;
    this.rows = rows;
    this.noting = noting;
    this.filling = filling;
    this.counts = counts;
    this.complete = complete;
    this.newSections = newSections;
    this.progress = progress;
    this.differences = compare();
  }

  @Override
  public Differences differences() {
    return differences;
  }

  @Override
  public Leaving leaving() {
    long ended = database.sql(staging.ended()).query(Long.class).single();
    long gone = complete ? differences.gone().count() : 0;
    return new Leaving(
        ended + gone, database.sql(MemberStaging.STANDING).query(Long.class).single());
  }

  @Override
  public Preview preview() {
    return counts.preview();
  }

  @Override
  public List<UnknownSection> unknownSections() {
    return newSections ? List.of() : counts.unknownSections();
  }

  @Override
  public List<String> knownSections() {
    return counts.knownSections();
  }

  @Override
  public void carryOut(long change) {
    progress.at(Message.of("organisation-staff.doing.writing"), 0, differences.lines());
    if (differences.changed().count() > 0) {
      carryOut(staging.supersede(), change);
    }
    if (differences.added().count() + differences.changed().count() > 0) {
      write(change);
    }
    if (complete && differences.gone().count() > 0) {
      carryOut(staging.leave(), change);
    }
    noting.accept(change);
  }

  private void write(long change) {
    if (rows.isEmpty()) {
      filling.fill("organisation.member", () -> carryOut(staging.write(), change));
    } else {
      carryOut(staging.write(), change);
    }
  }

  private void carryOut(String statement, long change) {
    database.sql(statement).param("change", change).update();
  }

  private Differences compare() {
    return database
        .sql(staging.count())
        .query((row, _) ->
            new Differences(
                row.getLong("lines"),
                listing(row.getLong("added"), this::firstAdded),
                listing(row.getLong("changed"), this::firstChanged),
                gone()))
        .single();
  }

  private static Listing listing(long count, Supplier<List<Difference>> first) {
    return new Listing(count, count == 0 ? List.of() : first.get());
  }

  private List<Difference> firstAdded() {
    return database
        .sql(staging.firstAdded())
        .param("most", Listing.MOST_LISTED)
        .query((row, _) ->
            new Difference(
                row.getLong("line"),
                title(row.getString("number"), row.getString("name")),
                List.of()))
        .list();
  }

  private List<Difference> firstChanged() {
    return database
        .sql(staging.firstChanged())
        .param("most", Listing.MOST_LISTED)
        .query((row, _) -> {
          Member after = MemberRows.member(row);
          Member before = rows.find(after.number().value()).orElse(after);
          return new Difference(
              row.getLong("line"),
              title(after.number().value(), before.name()),
              MemberField.differences(before, after));
        })
        .list();
  }

  private Listing gone() {
    Long count = database.sql("SELECT count(*) " + MemberStaging.GONE).query(Long.class).single();
    return listing(
        count,
        () ->
            database
                .sql(
                    "SELECT m.number, m.name "
                        + MemberStaging.GONE
                        + "ORDER BY m.number LIMIT :most")
                .param("most", Listing.MOST_LISTED)
                .query((row, _) ->
                    new Difference(
                        0, title(row.getString("number"), row.getString("name")), List.of()))
                .list());
  }

  private static String title(String number, String name) {
    return "%s (number %s)".formatted(name, number);
  }
}
