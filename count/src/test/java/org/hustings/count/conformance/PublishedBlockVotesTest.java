package org.hustings.count.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.count.Candidate;
import org.hustings.count.Contest;
import org.hustings.count.Lots;
import org.hustings.count.RankingsBuilder;
import org.hustings.count.plurality.BlockVote;
import org.hustings.count.record.CountRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Published totals of block votes: whom they elect and in which order.
class PublishedBlockVotesTest {
  private static final Pattern ROW = Pattern.compile("(\"[^\"]*\"|[^,]*),([0-9]+),([YN]).*");

  private record Row(String name, long votes, boolean elected) {}

  /// Tables that give every candidate's votes. Prospect 2010 has a tie for the second place.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "prospect_nec_2010_bloc.csv",
        "nec_clp_2006_bloc.csv",
        "nec_clp_2012_bloc.csv",
        "nec_clp_2014_bloc.csv",
        "nec_clp_2016_bloc.csv",
        "nec_localgov_2014_bloc.csv",
        "nec_localgov_2016_bloc.csv",
        "nec_clp_byelection_2020-04_bloc.csv"
      })
  void the_published_totals_elect_the_published_candidates(String file) throws IOException {
    Path labour = Path.of(System.getProperty("hustings.shared"), "data", "labour");
    assumeTrue(Files.isDirectory(labour), "there is no folder " + labour);
    List<Row> rows = rows(labour.resolve(file));
    List<Row> elected = rows.stream().filter(Row::elected).toList();
    CountRecord record = Shared.count(BlockVote.rule(), contest(rows, elected.size()), Lots.none());
    assertThat(record.winners())
        .extracting(number -> rows.get(number - 1).name())
        .containsExactlyElementsOf(elected.stream().map(Row::name).toList());
    assertThat(record.lots()).isEmpty();
  }

  private static List<Row> rows(Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      Matcher matcher = ROW.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      rows.add(
          new Row(
              matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3).equals("Y")));
    }
    return rows;
  }

  private static Contest contest(List<Row> rows, int seats) {
    RankingsBuilder papers = new RankingsBuilder();
    List<Candidate> candidates = new ArrayList<>();
    for (Row row : rows) {
      candidates.add(new Candidate(candidates.size() + 1, row.name()));
      papers.add(row.votes(), candidates.size());
    }
    return new Contest("Published", seats, candidates, Set.of(), List.of(), papers.build(), 0);
  }
}
