package org.hustings.server.result.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hustings.count.CountResult.LotNeeded;
import org.hustings.count.Lot;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The lots that were drawn, and the one that is waited for.
@Repository
public class LotRows {
  private final JdbcClient database;
  private final Clock clock;

  LotRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A lot that a contest waits for.
  public record Needed(ContestId contest, int stage, String purpose, List<Integer> between) {
    public Needed {
      between = List.copyOf(between);
    }
  }

  void need(ContestId contest, LotNeeded needed) {
    database
        .sql(
            """
            INSERT INTO result.lot_needed (election, contest, stage, purpose, between_numbers)
            VALUES (:election, :contest, :stage, :purpose, :between)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("stage", needed.stage())
        .param("purpose", needed.purpose().text())
        .param("between", needed.between())
        .update();
  }

  /// The lot that the count waits for; empty if it waits for none.
  public Optional<Needed> needed(ElectionId election) {
    return database
        .sql(
            """
            SELECT election, contest, stage, purpose, between_numbers FROM result.lot_needed
            WHERE election = :election
            """)
        .param("election", election.slug())
        .query((row, _) ->
            new Needed(
                ContestId.of(row.getString("election"), row.getString("contest")),
                row.getInt("stage"),
                row.getString("purpose"),
                between(row)))
        .optional();
  }

  /// Takes down that the lot that is waited for fell on somebody.
  ///
  /// @param manner how it was drawn and before whom
  void draw(Needed needed, int drawn, String manner, Actor by) {
    draw(needed, 0, drawn, manner, by);
    forget(needed.contest().election());
  }

  /// The lot that an earlier count drew between the same candidates at the same point, unless two
  /// people have had lots drawn again since.
  Optional<Repeated> earlier(Needed needed) {
    return database
        .sql(
            """
            SELECT drawn, manner FROM result.lot
            WHERE election = :election AND contest = :contest AND vacancy = 0
              AND stage = :stage AND purpose = :purpose AND between_numbers = :between
              AND count > (SELECT coalesce(max(count), 0) FROM result.correction
                WHERE election = :election AND lots_again)
            ORDER BY count DESC LIMIT 1
            """)
        .param("election", needed.contest().election().slug())
        .param("contest", needed.contest().slug())
        .param("stage", needed.stage())
        .param("purpose", needed.purpose())
        .param("between", needed.between())
        .query(Repeated.class)
        .optional();
  }

  /// A lot that is on record from an earlier count.
  record Repeated(int drawn, String manner) {}

  public void forget(ElectionId election) {
    database
        .sql("DELETE FROM result.lot_needed WHERE election = :election")
        .param("election", election.slug())
        .update();
  }

  /// Takes down a lot of the recount that fills a vacancy.
  ///
  /// @param vacancy its number; 0 for a lot of the election itself
  public void draw(Needed needed, long vacancy, int drawn, String manner, Actor by) {
    database
        .sql(
            """
            INSERT INTO result.lot (election, contest, vacancy, count, stage, purpose,
              between_numbers, drawn, manner, recorded_at, author)
            VALUES (:election, :contest, :vacancy,
              (SELECT count FROM result.closing WHERE election = :election), :stage, :purpose,
              :between, :drawn, :manner, :now, :by)
            """)
        .param("vacancy", vacancy)
        .param("election", needed.contest().election().slug())
        .param("contest", needed.contest().slug())
        .param("stage", needed.stage())
        .param("purpose", needed.purpose())
        .param("between", needed.between())
        .param("drawn", drawn)
        .param("manner", manner)
        .param("now", clock.instant())
        .param("by", by.reference())
        .update();
  }

  /// A lot with how it was drawn.
  public record Drawn(int stage, String purpose, String manner) {}

  /// The lots drawn in a contest with how each was, in the order drawn; those of vacancies too.
  public List<Drawn> drawn(ContestId contest) {
    return database
        .sql(
            """
            SELECT stage, purpose, manner FROM result.lot
            WHERE election = :election AND contest = :contest ORDER BY id
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query(Drawn.class)
        .list();
  }

  /// The lots drawn in the newest count of a contest, in the order drawn.
  public List<Lot> of(ContestId contest) {
    return of(contest, 0);
  }

  /// The lots drawn in the recount that fills a vacancy.
  public List<Lot> of(ContestId contest, long vacancy) {
    return database
        .sql(
            """
            SELECT stage, purpose, between_numbers, drawn FROM result.lot
            WHERE election = :election AND contest = :contest AND vacancy = :vacancy
              AND count = (SELECT count FROM result.closing WHERE election = :election)
            ORDER BY id
            """)
        .param("vacancy", vacancy)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query((row, _) ->
            new Lot(
                row.getInt("stage"),
                Lot.Purpose.of(row.getString("purpose")).orElseThrow(),
                between(row),
                row.getInt("drawn")))
        .list();
  }

  private static List<Integer> between(ResultSet row) throws SQLException {
    return Arrays.asList((Integer[]) row.getArray("between_numbers").getArray());
  }
}
