package org.hustings.server.candidacy.imports;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.imports.ColumnQuestions.Table;

/// The columns of a file of candidates.
final class CandidateColumns {
  static final Column CONTEST = Column.optional("contest", "post", "standing for", "position");
  static final Column NAME = Column.required("name", "candidate", "full name", "ballot name");
  static final Column SORTED = Column.optional("name as sorted", "sorted", "sort name");
  static final Column NUMBER =
      Column.optional(
              "membership number", "member number", "membership no", "member no", "membership id")
          .orLikely("number", "id");
  static final Column ABOUT = Column.optional("about", "line", "description");
  static final Column WEBSITE = Column.optional("website", "web", "web address", "url");
  static final Column STATEMENT =
      Column.optional("statement", "statement file", "election address", "manifesto");
  static final Column PHOTOGRAPH =
      Column.optional("photograph", "photo", "photograph file", "photo file", "picture", "image");

  static final List<Column> ALL =
      List.of(CONTEST, NAME, SORTED, NUMBER, ABOUT, WEBSITE, STATEMENT, PHOTOGRAPH);

  private CandidateColumns() {}

  /// A file for this election: it needs no contest where there is but one.
  static Table of(ElectionDefinition election) {
    return new Table("CANDIDATES", ALL, has -> lacking(election, has));
  }

  private static List<String> lacking(ElectionDefinition election, Collection<Column> has) {
    return Stream.of(CONTEST, NAME)
        .filter(column -> column.required() || election.contests().size() > 1)
        .filter(column -> !has.contains(column))
        .map(Column::heading)
        .toList();
  }
}
