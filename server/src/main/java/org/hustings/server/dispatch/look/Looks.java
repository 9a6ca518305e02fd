package org.hustings.server.dispatch.look;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hustings.ballotbox.sealing.Digests;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.platform.Messages;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.Roll;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was looked at before the first ballot goes: papers, letter, number of electors, and what is
/// missing of other formats. A tick holds for what was seen; once the papers are settled anew, the
/// words changed, the roll grew or more is missing, it is none.
@Component
public class Looks {
  private final JdbcClient database;
  private final BallotPapers papers;
  private final Wordings wordings;
  private final Roll roll;
  private final BroughtFiles brought;
  private final AuditLog audit;
  private final Clock clock;

  Looks(
      JdbcClient database,
      BallotPapers papers,
      Wordings wordings,
      Roll roll,
      BroughtFiles brought,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.papers = papers;
    this.wordings = wordings;
    this.roll = roll;
    this.brought = brought;
    this.audit = audit;
    this.clock = clock;
  }

  /// All of them, in their order; that of the formats only where something is missing.
  public List<Looked> of(ElectionId election) {
    return Arrays.stream(Look.values())
        .map(look -> of(election, look))
        .filter(one -> one.look() != Look.FORMATS || one.shown().isPresent())
        .toList();
  }

  /// Whether each was ticked as it is now.
  public boolean isComplete(ElectionId election) {
    return of(election).stream().allMatch(Looked::isTicked);
  }

  public Looked of(ElectionId election, Look look) {
    Optional<String> shown = shown(election, look);
    return new Looked(look, shown, shown.flatMap(now -> tick(election, look, now)).orElse(null));
  }

  /// Takes down that somebody looked at it; nothing while there is nothing to see.
  @Transactional
  public void tick(ElectionId election, Look look, Actor by) {
    @Nullable String shown = shown(election, look).orElse(null);
    if (shown == null) {
      return;
    }
    database
        .sql(
            """
            INSERT INTO dispatch.looked_over (election, look, shown, ticked_at, ticked_by)
            VALUES (:election, :look, :shown, :now, :by)
            """)
        .param("election", election.slug())
        .param("look", look.name())
        .param("shown", shown)
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    audit.record(
        by,
        "dispatch.looked-over",
        "election:" + election,
        null,
        Map.of("look", look, "shown", shown));
  }

  private Optional<Looked.Tick> tick(ElectionId election, Look look, String shown) {
    return database
        .sql(
            """
            SELECT ticked_by, ticked_at FROM dispatch.looked_over
            WHERE election = :election AND look = :look AND shown = :shown
            ORDER BY id DESC LIMIT 1
            """)
        .param("election", election.slug())
        .param("look", look.name())
        .param("shown", shown)
        .query((row, _) ->
            new Looked.Tick(row.getString("ticked_by"), Columns.instant(row, "ticked_at")))
        .optional();
  }

  private Optional<String> shown(ElectionId election, Look look) {
    return switch (look) {
      case PAPER -> papers.find(election).map(one -> one.settledAt().toString());
      case LETTER ->
          Optional.of(
              hash(
                  Stream.of(WordingKind.EMAIL, WordingKind.LETTER)
                      .flatMap(kind ->
                          Messages.LANGUAGES.stream()
                              .map(language -> wordings.find(election, kind, language).toString()))
                      .collect(Collectors.joining("\n"))));
      case ELECTORS -> roll.frozen(election).map(_ -> Long.toString(roll.size(election)));
      case FORMATS ->
          Optional.of(brought.missing(election))
              .filter(missing -> !missing.isEmpty())
              .map(missing -> hash(missing.toString()));
    };
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Digests.sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
