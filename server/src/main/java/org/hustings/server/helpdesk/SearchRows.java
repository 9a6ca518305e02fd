package org.hustings.server.helpdesk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.OwnersActs;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.ElectorNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of what electors are found by.
@Component
class SearchRows {
  private final JdbcClient database;
  private final OwnersActs owner;

  SearchRows(JdbcClient database, OwnersActs owner) {
    this.database = database;
    this.owner = owner;
  }

  /// How far the words of an election's electors are written.
  ///
  /// @param elector the number of the last one
  record Progress(int elector, boolean done) {}

  Optional<Progress> progress(ElectionId election) {
    return database
        .sql("SELECT elector, done FROM helpdesk.search_progress WHERE election = ?")
        .param(election.slug())
        .query((row, _) -> new Progress(row.getInt("elector"), row.getBoolean("done")))
        .optional();
  }

  void reached(ElectionId election, ElectorNumber elector, boolean done) {
    database
        .sql(
            """
            INSERT INTO helpdesk.search_progress (election, elector, done)
            VALUES (:election, :elector, :done)
            ON CONFLICT (election) DO UPDATE SET elector = :elector, done = :done
            """)
        .param("election", election.slug())
        .param("elector", elector.value())
        .param("done", done)
        .update();
    if (done) {
      owner.takeStatistics("helpdesk.search_text");
    }
  }

  void write(ElectionId election, Collection<Elector> electors) {
    database
        .sql(
            """
            INSERT INTO helpdesk.search_text (election, elector, words)
            SELECT :election, number, array_to_tsvector(string_to_array(words, ' '))
            FROM unnest(:numbers, :words) AS one (number, words)
            ON CONFLICT (election, elector) DO UPDATE SET words = excluded.words
            """)
        .param("election", election.slug())
        .param("numbers", electors.stream().mapToInt(one -> one.number().value()).toArray())
        .param(
            "words",
            electors.stream()
                .map(one -> String.join(" ", SearchText.of(one)))
                .toArray(String[]::new))
        .update();
  }

  /// The electors of whom all this is so, in no order, at most so many.
  List<ElectorNumber> find(ElectionId election, String query, int most) {
    return database
        .sql(
            """
            SELECT elector FROM helpdesk.search_text
            WHERE election = :election AND words @@ CAST(:query AS tsquery) LIMIT :most
            """)
        .param("election", election.slug())
        .param("query", query)
        .param("most", most)
        .query((row, _) -> new ElectorNumber(row.getInt("elector")))
        .list();
  }
}
