package org.hustings.server.dispatch.wording;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.election.Elections;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The wordings of each election in each language: the usual ones until staff write others.
@Component
public class Wordings {
  /// Before every wording that anybody wrote.
  private static final long NEVER = 0;

  private static final String[] OPEN =
      Arrays.stream(Placeholder.values())
          .flatMap(one -> Stream.of(one.word(), one.written()))
          .toArray(String[]::new);

  private final JdbcClient database;
  private final Elections elections;
  private final LanguagesOfBallots languages;
  private final Catalogue catalogue;
  private final AuditLog audit;
  private final Clock clock;

  Wordings(
      JdbcClient database,
      Elections elections,
      LanguagesOfBallots languages,
      Catalogue catalogue,
      AuditLog audit,
      Clock clock) {
    this.database = database;
    this.elections = elections;
    this.languages = languages;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  /// The words in force in one language.
  public Wording find(ElectionId election, WordingKind kind, Language language) {
    return find(election, kind, catalogue.in(language));
  }

  private Wording find(ElectionId election, WordingKind kind, Words words) {
    return own(election, kind, words.language())
        .map(Own::wording)
        .orElseGet(() -> usual(election, kind, words));
  }

  /// The words in force, to be said in whichever language somebody reads.
  public SpokenWording spoken(ElectionDefinition election, WordingKind kind) {
    return new SpokenWording(election, languages, words -> find(election.id(), kind, words));
  }

  /// Those of these kinds whose Welsh is missing or older than the English, so that they may not go
  /// out.
  public List<WordingKind> behind(ElectionId election, Set<WordingKind> kinds) {
    return kinds.stream().filter(kind -> isBehind(election, kind)).sorted().toList();
  }

  /// Whether the Welsh of this kind is missing or older than the English.
  public boolean isBehind(ElectionId election, WordingKind kind) {
    long english = own(election, kind, Language.ENGLISH).map(Own::id).orElse(NEVER);
    long welsh = own(election, kind, Language.WELSH).map(Own::id).orElse(NEVER);
    return english > welsh
        && elections.find(election).filter(LanguagesOfBallots::hasWelsh).isPresent();
  }

  /// A wording of the organisation's own, and its number, which is the higher the later it came.
  private record Own(long id, Wording wording) {}

  private Optional<Own> own(ElectionId election, WordingKind kind, Language language) {
    return database
        .sql(
            """
            SELECT id, subject, body FROM dispatch.wording
            WHERE election = :election AND kind = :kind AND language = :language
            ORDER BY id DESC LIMIT 1
            """)
        .param("election", election.slug())
        .param("kind", kind.name())
        .param("language", language.tag())
        .query((row, _) ->
            new Own(
                row.getLong("id"), new Wording(row.getString("subject"), row.getString("body"))))
        .optional();
  }

  /// What is sent until somebody writes other words. Its placeholders stand in it as they are.
  private Wording usual(ElectionId election, WordingKind kind, Words words) {
    return switch (kind) {
      case EMAIL ->
          new Wording(
              words.say("wording.email.heading", (Object[]) OPEN),
              words.say("wording.email.body", (Object[]) OPEN));
      case REMINDER ->
          new Wording(
              words.say("wording.reminder.heading", (Object[]) OPEN),
              words.say("wording.reminder.body", (Object[]) OPEN));
      case LETTER ->
          new Wording(
              words.say("wording.letter.heading", (Object[]) OPEN),
              isByPostOnly(election)
                  ? words.say("wording.letter.body-by-post-only", (Object[]) OPEN)
                  : words.say("wording.letter.body", (Object[]) OPEN));
    };
  }

  private boolean isByPostOnly(ElectionId election) {
    return elections.find(election).filter(one -> !one.ballot().takes(Channel.ONLINE)).isPresent();
  }

  /// Puts other words in force, for what is sent from now on.
  @Transactional
  public void save(
      ElectionId election, WordingKind kind, Language language, Wording wording, Actor by) {
    if (!wording.faults(kind).isEmpty()) {
      throw new IllegalArgumentException(wording.faults(kind).toString());
    }
    Wording before = find(election, kind, language);
    database
        .sql(
            """
            INSERT INTO dispatch.wording
              (election, kind, language, subject, body, written_at, written_by)
            VALUES (:election, :kind, :language, :subject, :body, :now, :by)
            """)
        .param("subject", wording.subject())
        .param("body", wording.body())
        .param("election", election.slug())
        .param("kind", kind.name())
        .param("language", language.tag())
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
    audit.record(
        by,
        "dispatch.worded",
        "election:" + election,
        Logged.of(kind, language, before),
        Logged.of(kind, language, wording));
  }

  /// A wording as the audit log has it.
  private record Logged(WordingKind kind, String language, String subject, String body) {
    static Logged of(WordingKind kind, Language language, Wording wording) {
      return new Logged(kind, language.tag(), wording.subject(), wording.body());
    }
  }
}
