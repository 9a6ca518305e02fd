package org.hustings.server.ballot.told;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.definition.ElectionId;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who was told, as it lies in the database.
@Repository
class VotesToldRows {
  private final JdbcClient database;

  VotesToldRows(JdbcClient database) {
    this.database = database;
  }

  /// Whether nobody has looked on this day before: of two nodes one is told so.
  boolean isFirst(ElectionId election, LocalDate day, boolean last) {
    return database
            .sql(
                """
                INSERT INTO ballot.vote_letter_day (election, day, is_last)
                VALUES (:election, :day, :last) ON CONFLICT DO NOTHING
                """)
            .param("election", election.slug())
            .param("day", day)
            .param("last", last)
            .update()
        > 0;
  }

  /// Whether the marked register is as it will stay.
  boolean isParted(ElectionId election) {
    return exists("ballot.parting WHERE parted_at IS NOT NULL AND", election);
  }

  /// Whether all are told, or are about to be.
  boolean isOver(ElectionId election) {
    return exists("ballot.vote_letter_day WHERE is_last AND", election);
  }

  private boolean exists(String where, ElectionId election) {
    return database
        .sql("SELECT EXISTS (SELECT FROM " + where + " election = :election)")
        .param("election", election.slug())
        .query(Boolean.class)
        .single();
  }

  Set<ElectorNumber> told(ElectionId election) {
    return new HashSet<>(
        database
            .sql("SELECT elector FROM ballot.vote_told WHERE election = :election")
            .param("election", election.slug())
            .query((row, _) -> new ElectorNumber(row.getInt(1)))
            .list());
  }

  void add(ElectionId election, List<ElectorNumber> electors) {
    database
        .sql(
            """
            INSERT INTO ballot.vote_told (election, elector)
            SELECT :election, elector FROM unnest(:electors) elector ON CONFLICT DO NOTHING
            """)
        .param("election", election.slug())
        .param("electors", numbers(electors))
        .update();
  }

  /// The next of those who are to be written to, in the order of the roll.
  List<ElectorNumber> toWrite(ElectionId election, int most) {
    return database
        .sql(
            """
            SELECT elector FROM ballot.vote_told WHERE election = :election AND NOT written
            ORDER BY elector LIMIT :most FOR UPDATE
            """)
        .param("election", election.slug())
        .param("most", most)
        .query((row, _) -> new ElectorNumber(row.getInt(1)))
        .list();
  }

  void written(ElectionId election, List<ElectorNumber> electors) {
    database
        .sql(
            """
            UPDATE ballot.vote_told SET written = true
            WHERE election = :election AND elector = ANY (:electors)
            """)
        .param("election", election.slug())
        .param("electors", numbers(electors))
        .update();
  }

  /// Takes away who was told; how many there were.
  int forget(ElectionId election) {
    return database
        .sql("DELETE FROM ballot.vote_told WHERE election = :election")
        .param("election", election.slug())
        .update();
  }

  private static int[] numbers(List<ElectorNumber> electors) {
    return electors.stream().mapToInt(ElectorNumber::value).toArray();
  }
}
