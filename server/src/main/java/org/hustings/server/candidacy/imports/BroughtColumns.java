package org.hustings.server.candidacy.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.TableStart;
import org.hustings.server.organisation.imports.ColumnQuestions;
import org.hustings.server.organisation.imports.ColumnQuestions.Answer;
import org.hustings.server.organisation.imports.ColumnQuestions.Asked;
import org.springframework.stereotype.Component;

/// What the columns of files of candidates mean.
@Component
public class BroughtColumns {
  private final ColumnQuestions questions;

  BroughtColumns(ColumnQuestions questions) {
    this.questions = questions;
  }

  /// The columns that are understood.
  public static List<String> headings() {
    return CandidateColumns.ALL.stream().map(Column::heading).toList();
  }

  /// Whether somebody is to say first what the columns of this file mean.
  public boolean areToBeAsked(ElectionDefinition election, Brought brought) {
    return questions.isToBeAsked(CandidateColumns.of(election), start(brought));
  }

  /// The headings of a file with what they seem to mean.
  public List<Asked> asked(ElectionDefinition election, Brought brought) {
    return questions.asked(CandidateColumns.of(election), start(brought));
  }

  /// Remembers what somebody has said that they mean.
  public Answer answer(
      ElectionDefinition election, Brought brought, List<String> columns, Actor author) {
    return questions.answer(CandidateColumns.of(election), start(brought), columns, author);
  }

  private static TableStart start(Brought brought) {
    try {
      return TableStart.of(brought.table());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
