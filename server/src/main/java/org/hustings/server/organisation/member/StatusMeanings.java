package org.hustings.server.organisation.member;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hustings.server.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which of the organisation's own words for how somebody stands with it mean a member: as an
/// official has said once, else as the word suggests. One that does not is recorded as having left,
/// with the word: `left: lapsed`.
@Component
public class StatusMeanings {
  private final JdbcClient database;
  private final Clock clock;

  StatusMeanings(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The meanings as they are now.
  Known known() {
    Map<String, Boolean> said = new HashMap<>();
    database
        .sql("SELECT status, member FROM organisation.status_meaning")
        .query(row -> {
          said.put(row.getString("status"), row.getBoolean("member"));
        });
    return new Known(said);
  }

  /// Remembers what a status means; tells whether that is another meaning than before.
  public boolean remember(String word, boolean member, Actor author) {
    String status = Member.wordOf(word);
    Known before = known();
    database
        .sql(
            """
            INSERT INTO organisation.status_meaning (status, member, author, at)
            VALUES (:status, :member, :author, :at)
            ON CONFLICT (status) DO UPDATE
            SET member = excluded.member, author = excluded.author, at = excluded.at
            """)
        .param("status", status)
        .param("member", member)
        .param("author", author.reference())
        .param("at", clock.instant())
        .update();
    return before.isMember(status) != member;
  }

  /// What was said at one moment.
  static final class Known {
    private final Map<String, Boolean> said;
    private final Map<String, String> recorded = new HashMap<>();

    Known(Map<String, Boolean> said) {
      this.said = said;
    }

    boolean isMember(String status) {
      return said.getOrDefault(status, StatusGuess.isMember(status));
    }

    /// The status as it is recorded for what stands in a file or on a form.
    String recorded(String written) {
      return recorded.computeIfAbsent(written, this::record);
    }

    private String record(String written) {
      String status = Member.wordOf(written.toLowerCase(Locale.UK));
      return status.equals(Member.LEFT) || isMember(status) ? status : Member.LEFT_AS + status;
    }
  }
}
