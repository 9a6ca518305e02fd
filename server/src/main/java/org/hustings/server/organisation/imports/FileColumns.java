package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.csv.HeadingGuess;
import org.hustings.server.organisation.csv.Meaning;
import org.hustings.server.organisation.csv.Meaning.How;
import org.hustings.server.organisation.csv.TableStart;
import org.hustings.server.organisation.csv.Workbook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the columns of files mean that staff bring: known by their headings, remembered from an
/// earlier file with the same, or asked once.
@Component
public class FileColumns {
  private final RegisterImport register;
  private final HeadingMeanings meanings;
  private final Uploads uploads;
  private final ImportJobs jobs;

  FileColumns(RegisterImport register, HeadingMeanings meanings, Uploads uploads, ImportJobs jobs) {
    this.register = register;
    this.meanings = meanings;
    this.uploads = uploads;
    this.jobs = jobs;
  }

  /// A heading as it is asked about: what stands under it first, and the column that it seems to
  /// mean (empty for none); `sure` if that is more than a guess.
  public record Asked(int place, String heading, List<String> values, String column, boolean sure) {
    public Asked {
      values = List.copyOf(values);
    }
  }

  /// Keeps a file or the first sheet of a workbook, and has it compared once it is known what its columns mean; it is found again by
  /// what this gives.
  public UUID bring(ImportRequest request) throws IOException {
    return Workbook.asTable(
        request.file(),
        table -> {
          ImportRequest whole = request.with(table, request.columns());
          return jobs.bring(whole, isToBeAsked(whole));
        });
  }

  /// Whether somebody is to say first what the columns of this file mean.
  private boolean isToBeAsked(ImportRequest request) throws IOException {
    TableStart start = TableStart.of(request.file());
    RegisterName part = request.register();
    if (start.headings().isEmpty() || meanings.isKnown(part, start.headings())) {
      return false;
    }
    List<Meaning> known = known(part, start);
    return !register.lacking(part, columns(known)).isEmpty()
        || known.stream().anyMatch(meaning -> isUnsure(meaning, start));
  }

  private static boolean isUnsure(Meaning meaning, TableStart start) {
    return meaning.how() == How.SECOND
        || (meaning.how() == How.UNKNOWN
            && !meaning.heading().equals(LinesLeftOut.WHY)
            && !(meaning.heading().isEmpty() && start.values(meaning.place()).isEmpty()));
  }

  /// The headings of a file with what they seem to mean, if whoever brought it asks.
  public Optional<List<Asked>> asked(UUID upload, RegisterName part, Actor author) {
    HeadingGuess guess = new HeadingGuess(register.columns(part));
    return uploads
        .start(upload, author)
        .map(start ->
            guess.guess(known(part, start), start).stream()
                .map(meaning -> asked(meaning, start))
                .toList());
  }

  private static Asked asked(Meaning meaning, TableStart start) {
    Column column = meaning.column();
    return new Asked(
        meaning.place(),
        meaning.heading(),
        start.values(meaning.place()).stream().limit(3).toList(),
        column == null ? ColumnChoice.NOT_READ : column.heading(),
        meaning.how() != How.UNKNOWN && meaning.how() != How.SECOND);
  }

  /// What can be chosen for a heading.
  public List<String> choices(RegisterName part) {
    return register.columns(part).stream().map(Column::heading).toList();
  }

  /// Remembers what somebody has said that the columns mean, and has the file compared; tells what
  /// is wrong with it where something is.
  @Transactional
  public Answer answer(UUID upload, RegisterName part, List<String> columns, Actor author) {
    Optional<TableStart> start = uploads.start(upload, author);
    if (start.isEmpty() || start.get().headings().size() != columns.size()) {
      return new Answer(false, List.of(), List.of());
    }
    List<String> choices = choices(part);
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String column : columns) {
      if (choices.contains(column) && !seen.add(column)) {
        twice.add(column);
      }
    }
    List<Column> has =
        register.columns(part).stream().filter(column -> seen.contains(column.heading())).toList();
    List<String> lacking = register.lacking(part, has);
    if (!twice.isEmpty() || !lacking.isEmpty()) {
      return new Answer(true, twice, lacking);
    }
    List<String> said =
        columns.stream()
            .map(column -> choices.contains(column) ? column : ColumnChoice.NOT_READ)
            .toList();
    meanings.remember(part, start.get().headings(), said, author);
    return new Answer(jobs.again(upload, author), List.of(), List.of());
  }

  /// Whether the file was there, the columns that were chosen twice, and those that it lacks.
  public record Answer(boolean there, List<String> twice, List<String> lacking) {
    public boolean isTaken() {
      return there && twice.isEmpty() && lacking.isEmpty();
    }
  }

  private List<Meaning> known(RegisterName part, TableStart start) {
    return Meaning.of(
        register.columns(part), start.headings(), meanings.of(part).of(start.headings()));
  }

  private static List<Column> columns(List<Meaning> known) {
    return known.stream().map(Meaning::column).filter(Objects::nonNull).toList();
  }
}
