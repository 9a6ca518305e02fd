package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.state.ElectionState;
import org.hustings.server.election.state.ElectionStates;
import org.hustings.server.organisation.csv.CsvTable;
import org.hustings.server.organisation.csv.Faults;
import org.hustings.server.organisation.imports.ColumnQuestions;
import org.springframework.stereotype.Component;

/// Compares a file of candidates with what is on record. Nothing is changed.
@Component
public class CandidatesComparison {
  private final BroughtStore store;
  private final ColumnQuestions columns;
  private final ElectionStates states;
  private final Candidacies candidacies;
  private final LineReader reader;
  private final Clock clock;

  CandidatesComparison(
      BroughtStore store,
      ColumnQuestions columns,
      ElectionStates states,
      Candidacies candidacies,
      LineReader reader,
      Clock clock) {
    this.store = store;
    this.columns = columns;
    this.states = states;
    this.candidacies = candidacies;
    this.reader = reader;
    this.clock = clock;
  }

  /// What a file is compared with, read once.
  ///
  /// @param seen whom earlier lines named
  record OnRecord(
      ElectionDefinition election,
      ElectionState state,
      Map<ContestId, List<Candidacy>> candidacies,
      Brought brought,
      Brought.Files files,
      Set<String> seen,
      Instant now) {}

  public CandidatesPlan plan(ElectionDefinition election, Brought brought) {
    Instant now = clock.instant();
    Map<ContestId, List<Candidacy>> standing = new HashMap<>();
    election
        .contests()
        .forEach(contest -> standing.put(contest.id(), candidacies.in(contest.id(), now)));
    OnRecord record =
        new OnRecord(
            election,
            states.at(election, now),
            standing,
            brought,
            store.files(brought.id()),
            new HashSet<>(),
            now);
    Faults faults = new Faults();
    CsvTable table =
        new CsvTable(
            brought.table(),
            CandidateColumns.ALL,
            columns.said(CandidateColumns.of(election)),
            faults);
    List<Line> lines = new ArrayList<>();
    try {
      table.read(row -> lines.add(reader.read(row, record, faults)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CandidatesPlan(
        lines,
        table.notes(),
        faults.groups(),
        faults.count(),
        faults.isEmpty() || !faults.faultyLines().isEmpty());
  }
}
