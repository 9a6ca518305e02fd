package org.hustings.server.result.closing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.count.record.CountRecord;
import org.hustings.count.sheet.HtmlSheet;
import org.hustings.count.sheet.SheetOptions;
import org.hustings.count.sheet.SheetWords;
import org.hustings.definition.ContestId;
import org.hustings.server.platform.Messages;
import org.hustings.words.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sheets of counts in each language beside English, as pages show them. They are kept as they
/// were counted, as the English ones are.
@Repository
public class TranslatedSheets {
  /// In place of a vacancy: the count of the election itself.
  public static final long ELECTION = 0;

  private final JdbcClient database;

  TranslatedSheets(JdbcClient database) {
    this.database = database;
  }

  /// The sheet of a count as HTML by the tag of its language.
  public static Map<String, String> of(CountRecord record) {
    Map<String, String> sheets = new HashMap<>();
    for (Language language : Messages.LANGUAGES) {
      if (!language.equals(Language.ENGLISH)) {
        SheetWords.in(language.tag())
            .ifPresent(words ->
                sheets.put(
                    language.tag(),
                    HtmlSheet.fragment(
                        named(record, words), SheetOptions.plain().withWords(words))));
      }
    }
    return sheets;
  }

  /// What is nobody's name is in the sheet's language.
  private static CountRecord named(CountRecord record, SheetWords words) {
    return record.withCandidates(
        record.contest().candidates().stream()
            .map(one ->
                one.name().equals(PaperCandidates.REOPEN)
                    ? one.withName(words.reopenNominations())
                    : one)
            .toList());
  }

  /// @param vacancy that a recount fills, or [#ELECTION]
  /// @param sheets by the tag of their language
  public void keep(ContestId contest, long vacancy, Map<String, String> sheets) {
    sheets.forEach((language, html) ->
        database
            .sql(
                """
                INSERT INTO result.translated_sheet
                  (election, contest, vacancy, count, language, html)
                VALUES (:election, :contest, :vacancy,
                  (SELECT count FROM result.closing WHERE election = :election), :language, :html)
                """)
            .param("election", contest.election().slug())
            .param("contest", contest.slug())
            .param("vacancy", vacancy)
            .param("language", language)
            .param("html", html)
            .update());
  }

  /// The sheet in this language; empty for English, and where a count was kept before there were
  /// words for it.
  ///
  /// @param vacancy that a recount filled, or [#ELECTION]
  public Optional<String> find(ContestId contest, long vacancy, Language language) {
    return find(contest, vacancy, null, language);
  }

  /// The sheet in this language as one count came to.
  ///
  /// @param count its number; null for the newest
  public Optional<String> find(
      ContestId contest, long vacancy, @Nullable Integer count, Language language) {
    return database
        .sql(
            """
            SELECT html FROM result.translated_sheet
            WHERE election = :election AND contest = :contest AND vacancy = :vacancy
              AND language = :language
              AND count = coalesce(:count::int,
                (SELECT count FROM result.closing WHERE election = :election))
            """)
        .param("count", count)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("vacancy", vacancy)
        .param("language", language.tag())
        .query(String.class)
        .optional();
  }
}
