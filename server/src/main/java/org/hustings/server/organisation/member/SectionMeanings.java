package org.hustings.server.organisation.member;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What names of sections in files mean: a section, that is perhaps called otherwise, or nothing.
/// A section that nobody has named yet is never made in silence.
@Component
public class SectionMeanings {
  private final JdbcClient database;
  private final Clock clock;

  SectionMeanings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What was said until now.
  Known known() {
    Map<String, String> said = new HashMap<>();
    database
        .sql("SELECT written, section FROM organisation.section_meaning")
        .query(row -> {
          String section = row.getString("section");
          said.put(row.getString("written"), section == null ? "" : section);
        });
    return new Known(said);
  }

  /// The sections that members are in, or that somebody has said there are.
  List<String> sections() {
    return database
        .sql(
            """
            SELECT DISTINCT section FROM (
              SELECT unnest(sections) AS section FROM organisation.member
              WHERE superseded_by IS NULL
              UNION ALL SELECT section FROM organisation.section_meaning) known
            WHERE section IS NOT NULL ORDER BY section
            """)
        .query(String.class)
        .list();
  }

  /// Remembers what a name in files means; null where it is not to be read.
  public void remember(String written, @Nullable String section, Actor author) {
    database
        .sql(
            """
            INSERT INTO organisation.section_meaning (written, section, author, at)
            VALUES (:written, :section, :author, :at)
            ON CONFLICT (written) DO UPDATE
            SET section = excluded.section, author = excluded.author, at = excluded.at
            """)
        .param("written", written)
        .param("section", section)
        .param("author", author.reference())
        .param("at", clock.instant())
        .update();
  }

  /// What was said at one moment; an empty text for a name that is not to be read.
  record Known(Map<String, String> said) {
    /// The sections that are meant by what a cell names.
    List<String> meant(List<String> written) {
      Stream<String> meant =
          said.isEmpty()
              ? written.stream()
              : written.stream()
                  .map(name -> said.getOrDefault(name, name))
                  .filter(name -> !name.isEmpty());
      return meant.distinct().sorted().toList();
    }
  }

  /// Whether two names are of one section, as definitions of elections know it.
  static boolean same(String one, String other) {
    return Words.of(one).slug().equals(Words.of(other).slug());
  }

  /// Whether a name looks like that of a section.
  static boolean alike(String one, String other) {
    Words first = Words.of(one);
    Words second = Words.of(other);
    return first.findIn(second) || second.findIn(first) || first.isNear(second);
  }
}
