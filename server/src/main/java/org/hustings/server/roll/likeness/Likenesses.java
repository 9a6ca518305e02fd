package org.hustings.server.roll.likeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.hustings.server.roll.FrozenRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The members who are alike, found by a preview and settled by staff before the freeze.
@Component
public class Likenesses {
  private static final String WITH_SETTLEMENT =
      """
      SELECT l.id, l.members, l.kinds, s.stand_down, s.reason, s.by
      FROM roll.likeness l
      LEFT JOIN roll.settlement s ON s.election = l.election AND s.members = l.members
      WHERE l.election = :election AND
      """;
  private static final String OPEN =
      " s.members IS NULL AND l.kinds && '{NAME_AND_BIRTH,NAME_AND_ADDRESS}' ";

  private final JdbcClient database;
  private final FrozenRows frozen;
  private final AuditLog log;
  private final Clock clock;

  Likenesses(JdbcClient database, FrozenRows frozen, AuditLog log, Clock clock) {
    this.database = database;
    this.frozen = frozen;
    this.log = log;
    this.clock = clock;
  }

  /// Finds them anew among those in the draft table of this transaction.
  public void find(ElectionId election) {
    database.sql("DELETE FROM roll.likeness WHERE election = ?").param(election.slug()).update();
    database
        .sql(
            """
            INSERT INTO roll.likeness (election, members, kinds)
            SELECT :election, members, array_agg(kind) FROM (
              SELECT 'NAME_AND_BIRTH' AS kind, array_agg(member ORDER BY member) AS members
              FROM draft WHERE born_on IS NOT NULL AND name_key IS NOT NULL
              GROUP BY name_key, born_on HAVING count(*) > 1
              UNION ALL
              SELECT 'NAME_AND_ADDRESS', array_agg(member ORDER BY member)
              FROM draft WHERE address_key IS NOT NULL AND name_key IS NOT NULL
              GROUP BY name_key, address_key HAVING count(*) > 1
              UNION ALL
              SELECT 'EMAIL', array_agg(member ORDER BY member)
              FROM draft WHERE email IS NOT NULL GROUP BY lower(email) HAVING count(*) > 1
              UNION ALL
              SELECT 'ADDRESS', array_agg(member ORDER BY member)
              FROM draft WHERE address_key IS NOT NULL GROUP BY address_key HAVING count(*) > 1
            ) alike GROUP BY members
            """)
        .param("election", election.slug())
        .update();
  }

  /// Those of a kind, what is open first, then the largest; at most so many.
  public List<Likeness> of(ElectionId election, LikenessKind kind, int most) {
    return list(
        ":kind = ANY (l.kinds) ORDER BY s.members IS NOT NULL, cardinality(l.members) DESC,"
            + " l.members LIMIT :most",
        election,
        Map.of("kind", kind.name(), "most", most));
  }

  /// How many there are of each kind.
  public Map<LikenessKind, Long> count(ElectionId election) {
    return database
        .sql(
            """
            SELECT kind, count(*) AS number FROM roll.likeness, unnest(kinds) kind
            WHERE election = ? GROUP BY kind
            """)
        .param(election.slug())
        .query((row, _) ->
            Map.entry(LikenessKind.valueOf(row.getString("kind")), row.getLong("number")))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// How many wait to be settled.
  public long open(ElectionId election) {
    return database
        .sql("SELECT count(*) FROM (" + WITH_SETTLEMENT + OPEN + ") open")
        .param("election", election.slug())
        .query(Long.class)
        .single();
  }

  /// The members who do not go on this election's roll because another entry is theirs too.
  public Set<MemberNumber> stoodDown(ElectionId election) {
    return new HashSet<>(
        database
            .sql("SELECT unnest(stand_down) FROM roll.settlement WHERE election = ?")
            .param(election.slug())
            .query((row, _) -> new MemberNumber(row.getString(1)))
            .list());
  }

  /// Settles a likeness; a later finding takes the place of an earlier one.
  ///
  /// @param standDown the entries that do not go on the roll; empty if all are different people
  /// @throws RefusedException without a reason, if nobody is left, or after the freeze
  @Transactional
  public void settle(
      ElectionId election, long id, Set<MemberNumber> standDown, String reason, SignedIn by) {
    Likeness likeness =
        list("l.id = :id", election, Map.of("id", id)).stream()
            .findFirst()
            .orElseThrow(() -> new RefusedException("roll-staff.refused.other-duplicates"));
    if (frozen.find(election).isPresent()) {
      throw new RefusedException("roll-staff.refused.settled-too-late");
    }
    if (reason.isBlank()) {
      throw new RefusedException("roll-staff.refused.nothing-found");
    }
    if (!Set.copyOf(likeness.members()).containsAll(standDown)
        || standDown.size() >= likeness.members().size()) {
      throw new RefusedException("roll-staff.refused.nobody-left");
    }
    write(election, likeness, standDown, reason.strip(), by);
    log.record(
        by.actor(),
        "roll.likeness-settled",
        "election:" + election,
        likeness.settlement(),
        Map.of("members", likeness.members(), "standDown", standDown, "reason", reason.strip()));
  }

  private void write(
      ElectionId election,
      Likeness likeness,
      Set<MemberNumber> standDown,
      String reason,
      SignedIn by) {
    database
        .sql(
            """
            INSERT INTO roll.settlement (election, members, stand_down, reason, at, by)
            VALUES (:election, :members, :standDown, :reason, :at, :by)
            ON CONFLICT (election, members) DO UPDATE SET
              stand_down = excluded.stand_down, reason = excluded.reason, at = excluded.at,
              by = excluded.by
            """)
        .param("election", election.slug())
        .param("members", likeness.members())
        .param("standDown", standDown.stream().toList())
        .param("reason", reason)
        .param("at", clock.instant())
        .param("by", by.person())
        .update();
  }

  private List<Likeness> list(String condition, ElectionId election, Map<String, ?> parameters) {
    return database
        .sql(WITH_SETTLEMENT + condition)
        .param("election", election.slug())
        .params(parameters)
        .query((row, _) -> likeness(row))
        .list();
  }

  private static Likeness likeness(ResultSet row) throws SQLException {
    return new Likeness(
        row.getLong("id"),
        members(row, "members"),
        Set.copyOf(Columns.texts(row, "kinds", LikenessKind::valueOf)),
        settlement(row));
  }

  private static Likeness.@Nullable Settlement settlement(ResultSet row) throws SQLException {
    return row.getArray("stand_down") == null
        ? null
        : new Likeness.Settlement(
            members(row, "stand_down"), row.getString("reason"), row.getString("by"));
  }

  private static List<MemberNumber> members(ResultSet row, String column) throws SQLException {
    return Columns.texts(row, column, MemberNumber::new);
  }
}
