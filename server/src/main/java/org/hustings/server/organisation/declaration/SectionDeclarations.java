package org.hustings.server.organisation.declaration;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The declarations of members. Each is kept with the words agreed to, and ends by being withdrawn.
/// Nothing of them goes into the audit log, which others read: the member alone sees theirs.
@Component
public class SectionDeclarations {
  private final JdbcClient database;
  private final Clock clock;

  SectionDeclarations(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Those of a member that are in force, by section.
  public List<Declaration> of(MemberNumber member) {
    return database
        .sql(
            """
            SELECT section, consent, declared_at FROM organisation.section_declaration
            WHERE member = ? AND withdrawn_at IS NULL ORDER BY section
            """)
        .param(member.value())
        .query((row, _) ->
            new Declaration(
                row.getString("section"),
                row.getString("consent"),
                Columns.instant(row, "declared_at")))
        .list();
  }

  /// Those of these members that are in force: by member, the words by section.
  public Map<MemberNumber, Map<String, String>> among(Collection<MemberNumber> members) {
    Map<MemberNumber, Map<String, String>> declared = new HashMap<>();
    database
        .sql(
            """
            SELECT member, section, consent FROM organisation.section_declaration
            WHERE member = ANY (:members) AND withdrawn_at IS NULL
            """)
        .param("members", members.stream().map(MemberNumber::value).toArray(String[]::new))
        .query(row -> {
          declared
              .computeIfAbsent(new MemberNumber(row.getString("member")), _ -> new HashMap<>())
              .put(row.getString("section"), row.getString("consent"));
        });
    return declared;
  }

  /// Declares it, in the place of a declaration in other words. In the same words nothing happens.
  @Transactional
  public void declare(MemberNumber member, String section, String consent) {
    boolean stands =
        of(member).stream()
            .anyMatch(one -> one.section().equals(section) && one.consent().equals(consent));
    if (stands) {
      return;
    }
    withdraw(member, section);
    database
        .sql(
            """
            INSERT INTO organisation.section_declaration (member, section, consent, declared_at)
            VALUES (:member, :section, :consent, :now) ON CONFLICT DO NOTHING
            """)
        .param("member", member.value())
        .param("section", section)
        .param("consent", consent)
        .param("now", clock.instant())
        .update();
  }

  /// Withdraws it; where there is none nothing happens.
  @Transactional
  public void withdraw(MemberNumber member, String section) {
    database
        .sql(
            """
            UPDATE organisation.section_declaration SET withdrawn_at = :now
            WHERE member = :member AND section = :section AND withdrawn_at IS NULL
            """)
        .param("now", clock.instant())
        .param("member", member.value())
        .param("section", section)
        .update();
  }
}
