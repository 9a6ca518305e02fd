package org.hustings.server.result.closing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hustings.ballotbox.counting.BallotText;
import org.hustings.ballotbox.counting.CountPlan;
import org.hustings.ballotbox.counting.PaperCandidates;
import org.hustings.count.file.BallotFile;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What was in the envelopes: figures and ballot files, without anything of their order.
@Repository
public class OpenedBallots {
  private final JdbcClient database;
  private final JsonMapper json;

  OpenedBallots(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  void keep(ElectionId election, Figures figures) {
    database
        .sql("INSERT INTO result.figures (election, figures) VALUES (:election, :figures)")
        .param("election", election.slug())
        .param("figures", json.writeValueAsString(figures))
        .update();
  }

  /// The figures; empty until the envelopes are open.
  public Optional<Figures> figures(ElectionId election) {
    return database
        .sql("SELECT figures FROM result.figures WHERE election = :election")
        .param("election", election.slug())
        .query(String.class)
        .optional()
        .map(text -> json.readValue(text, Figures.class));
  }

  void keep(ContestId contest, List<BallotFile> files) {
    for (int place = 0; place < files.size(); place++) {
      database
          .sql(
              """
              INSERT INTO result.ballot_file (election, contest, place, blt, papers)
              VALUES (:election, :contest, :place, :blt, :papers)
              """)
          .param("papers", files.get(place).rankings().total())
          .param("election", contest.election().slug())
          .param("contest", contest.slug())
          .param("place", place)
          .param("blt", BallotText.write(files.get(place)))
          .update();
    }
  }

  /// How many papers the smallest ballot file of a contest has; of what an earlier version opened,
  /// how many valid papers there are in all. Empty where there is no file.
  public Optional<Long> fewest(ContestId contest, Figures figures) {
    return database
        .sql(
            """
            SELECT min(papers), count(papers) = count(*) FROM result.ballot_file
            WHERE election = :election AND contest = :contest HAVING count(*) > 0
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .query((row, _) ->
            row.getBoolean(2)
                ? row.getLong(1)
                : Objects.requireNonNull(figures.papers().get(contest.slug())).valid())
        .optional();
  }

  /// The ballot files of a contest.
  ///
  /// @param passedOver numbers of candidates who cannot be elected any more
  public List<BallotFile> files(
      CountPlan plan, PaperCandidates candidates, Set<Integer> passedOver) {
    List<String> names = plan.fileNames();
    return database
        .sql(
            """
            SELECT place, blt FROM result.ballot_file
            WHERE election = :election AND contest = :contest ORDER BY place
            """)
        .param("election", plan.contest().id().election().slug())
        .param("contest", plan.contest().id().slug())
        .query((row, _) ->
            BallotText.read(names.get(row.getInt(1)), row.getString(2), candidates, passedOver))
        .list();
  }
}
