package org.hustings.server.roll.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Publication;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.roll.likeness.Likenesses;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The latest preview of each election's roll.
@Component
public class Previews {
  private final JdbcClient database;
  private final DataSource connections;
  private final RegisterReader register;
  private final RegisterSource source;
  private final Likenesses likenesses;
  private final JsonMapper json;
  private final Clock clock;
  private final Catalogue catalogue;

  Previews(
      JdbcClient database,
      DataSource connections,
      RegisterReader register,
      RegisterSource source,
      Likenesses likenesses,
      JsonMapper json,
      Clock clock,
      Catalogue catalogue) {
    this.database = database;
    this.connections = connections;
    this.register = register;
    this.source = source;
    this.likenesses = likenesses;
    this.json = json;
    this.clock = clock;
    this.catalogue = catalogue;
  }

  public Optional<Preview> find(ElectionId election) {
    return database
        .sql("SELECT * FROM roll.preview WHERE election = ?")
        .param(election.slug())
        .query((row, _) ->
            new Preview(
                election,
                row.getInt("version"),
                Columns.instant(row, "as_at"),
                Columns.instant(row, "made_at"),
                row.getString("source"),
                json.readValue(row.getString("figures"), PreviewFigures.class)))
        .optional();
  }

  /// Judges the whole register as at an instant by a published definition, and finds those who are
  /// alike.
  ///
  /// @throws RefusedException if a contest does not state who may vote
  @Transactional
  Preview make(Publication published, Instant asAt, Progress progress) {
    ElectionDefinition election = published.definition();
    Set<MemberNumber> stoodDown = likenesses.stoodDown(election.id());
    Tally tally = new Tally();
    LeftOut leftOut = new LeftOut(election, catalogue.in(Language.ENGLISH));
    try (DraftTable draft = new DraftTable(database, connections, true)) {
      register.read(
          Electorate.of(election),
          asAt,
          progress,
          (drafted, judgement) -> {
            boolean standsDown = stoodDown.contains(drafted.member().number());
            leftOut.add(judgement, standsDown);
            if (!standsDown && !drafted.entitlements().isEmpty()) {
              draft.add(drafted);
              tally.add(drafted);
            }
          });
      draft.filled();
      progress.at(Message.of("drafting-staff.step.likely"), 0, 0);
      likenesses.find(election.id());
    }
    return write(
        new Preview(
            election.id(),
            published.version(),
            asAt,
            clock.instant(),
            source.words(asAt),
            leftOut.figures(tally.totals())));
  }

  private Preview write(Preview preview) {
    database
        .sql(
            """
            INSERT INTO roll.preview (election, version, as_at, made_at, source, figures)
            VALUES (:election, :version, :asAt, :madeAt, :source, :figures::jsonb)
            ON CONFLICT (election) DO UPDATE SET
              version = excluded.version, as_at = excluded.as_at, made_at = excluded.made_at,
              source = excluded.source, figures = excluded.figures
            """)
        .param("election", preview.election().slug())
        .param("version", preview.version())
        .param("asAt", preview.asAt())
        .param("madeAt", preview.madeAt())
        .param("source", preview.source())
        .param("figures", json.writeValueAsString(preview.figures()))
        .update();
    return preview;
  }
}
