package org.hustings.server.organisation.member;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hustings.server.organisation.MemberNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which members want what they are sent in another format, by today's register: a wish counts from
/// when it is said. Who wants which is for those who make it to know, and for nobody else.
@Component
public class FormatsWanted {
  private final JdbcClient database;

  FormatsWanted(JdbcClient database) {
    this.database = database;
  }

  /// Everybody who wants one, with it.
  public Map<MemberNumber, Format> all() {
    return read(
        database.sql(
            """
            SELECT number, format_wanted FROM organisation.member
            WHERE format_wanted IS NOT NULL AND superseded_by IS NULL
            """));
  }

  /// Those of these who want one, with it.
  public Map<MemberNumber, Format> among(Collection<MemberNumber> members) {
    return read(
        database
            .sql(
                """
                SELECT number, format_wanted FROM organisation.member
                WHERE number = ANY (:numbers) AND format_wanted IS NOT NULL
                  AND superseded_by IS NULL
                """)
            .param("numbers", members.stream().map(MemberNumber::value).toArray(String[]::new)));
  }

  private static Map<MemberNumber, Format> read(JdbcClient.StatementSpec statement) {
    Map<MemberNumber, Format> wanted = new HashMap<>();
    statement.query(row -> {
      MemberNumber number = new MemberNumber(row.getString("number"));
      Format.of(row.getString("format_wanted")).ifPresent(format -> wanted.put(number, format));
    });
    return wanted;
  }
}
