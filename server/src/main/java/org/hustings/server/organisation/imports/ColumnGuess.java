package org.hustings.server.organisation.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.csv.TableStart;
import org.hustings.server.organisation.imports.ColumnQuestions.Table;
import org.springframework.stereotype.Component;

/// What the columns of a file seem to mean about which nobody has said anything. By a guess it is
/// compared and shown; whoever takes it in has then said so.
@Component
class ColumnGuess {
  private final RegisterImport register;
  private final ColumnQuestions questions;

  ColumnGuess(RegisterImport register, ColumnQuestions questions) {
    this.register = register;
    this.questions = questions;
  }

  /// Whether somebody has to say what the columns mean before the file can be compared.
  boolean isToBeAsked(RegisterName part, TableStart start) {
    Table table = table(part);
    return questions.isToBeAsked(table, start) && !questions.canBeGuessed(table, start);
  }

  /// Whether the file is compared by a guess.
  boolean isGuessed(RegisterName part, TableStart start) {
    Table table = table(part);
    return questions.isToBeAsked(table, start) && questions.canBeGuessed(table, start);
  }

  /// The file with its columns as they are guessed, where they are.
  ImportRequest of(ImportRequest request) {
    try {
      TableStart start = TableStart.of(request.file());
      return isGuessed(request.register(), start)
          ? request.with(questions.guessed(table(request.register()), start))
          : request;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Table table(RegisterName part) {
    return new Table(part.name(), register.columns(part), has -> register.lacking(part, has));
  }
}
