package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.TableStart;
import org.hustings.server.organisation.csv.Workbook;
import org.hustings.server.organisation.imports.ColumnQuestions.Answer;
import org.hustings.server.organisation.imports.ColumnQuestions.Asked;
import org.hustings.server.organisation.imports.ColumnQuestions.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the columns of the register's files mean that staff bring: known by their headings,
/// remembered from an earlier file with the same, or guessed and then said once.
@Component
public class FileColumns {
  private final ColumnGuess guess;
  private final ColumnQuestions questions;
  private final Uploads uploads;
  private final ImportJobs jobs;

  FileColumns(ColumnGuess guess, ColumnQuestions questions, Uploads uploads, ImportJobs jobs) {
    this.guess = guess;
    this.questions = questions;
    this.uploads = uploads;
    this.jobs = jobs;
  }

  /// Keeps a file or the first sheet of a workbook, and has it compared, by a guess where nobody has
  /// said what its columns mean and the guess has all that is needed; it is found again by what this
  /// gives.
  public UUID bring(ImportRequest request) throws IOException {
    return Workbook.asTable(
        request.file(),
        table -> {
          ImportRequest whole = request.with(table, request.columns());
          TableStart start = TableStart.of(whole.file());
          return jobs.bring(whole, guess.isToBeAsked(whole.register(), start));
        });
  }

  /// The headings of a file with what they seem to mean, if whoever brought it asks.
  public Optional<List<Asked>> asked(UUID upload, RegisterName part, Actor author) {
    return uploads.start(upload, author).map(start -> questions.asked(table(part), start));
  }

  /// The headings of a file that is compared by a guess, with the guess; none where it is known what
  /// they mean.
  public List<Asked> guessed(UUID upload, RegisterName part, Actor author) {
    return uploads
        .start(upload, author)
        .filter(start -> guess.isGuessed(part, start))
        .map(start -> questions.asked(table(part), start))
        .orElse(List.of());
  }

  /// Remembers for every file with the same headings that the guess was right.
  public void rememberGuess(UUID upload, RegisterName part, Actor author) {
    uploads
        .start(upload, author)
        .filter(start -> guess.isGuessed(part, start))
        .ifPresent(start -> {
          List<String> columns =
              questions.asked(table(part), start).stream().map(Asked::column).toList();
          questions.answer(table(part), start, columns, author);
        });
  }

  /// What can be chosen for a heading.
  public List<String> choices(RegisterName part) {
    return table(part).choices();
  }

  /// Remembers what somebody has said that the columns mean, and has the file compared; tells what
  /// is wrong with it where something is.
  @Transactional
  public Answer answer(UUID upload, RegisterName part, List<String> columns, Actor author) {
    Optional<TableStart> start = uploads.start(upload, author);
    if (start.isEmpty()) {
      return Answer.GONE;
    }
    Answer answer = questions.answer(table(part), start.get(), columns, author);
    return answer.isTaken() && !jobs.anew(upload, author) ? Answer.GONE : answer;
  }

  private Table table(RegisterName part) {
    return guess.table(part);
  }
}
