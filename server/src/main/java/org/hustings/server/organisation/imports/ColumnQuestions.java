package org.hustings.server.organisation.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.csv.Column;
import org.hustings.server.organisation.csv.ColumnChoice;
import org.hustings.server.organisation.csv.HeadingGuess;
import org.hustings.server.organisation.csv.Meaning;
import org.hustings.server.organisation.csv.Meaning.How;
import org.hustings.server.organisation.csv.TableStart;
import org.springframework.stereotype.Component;

/// Asks what the columns of a file mean that somebody brings, with a guess, and remembers the
/// answer for every file with the same headings.
@Component
public class ColumnQuestions {
  private static final int MOST_COLUMNS = 1000;

  private final HeadingMeanings meanings;

  ColumnQuestions(HeadingMeanings meanings) {
    this.meanings = meanings;
  }

  /// What a file is to hold.
  ///
  /// @param subject under which the answers are remembered: "MEMBERS"
  /// @param columns those that are understood
  /// @param lacking what a file lacks that has no more than these columns
  public record Table(
      String subject, List<Column> columns, Function<Collection<Column>, List<String>> lacking) {
    public Table {
      columns = List.copyOf(columns);
    }

    /// What can be chosen for a heading.
    public List<String> choices() {
      return columns.stream().map(Column::heading).toList();
    }
  }

  /// A heading as it is asked about: what stands under it first, and the column that it seems to
  /// mean (empty for none); `sure` if that is more than a guess.
  public record Asked(int place, String heading, List<String> values, String column, boolean sure) {
    public Asked {
      values = List.copyOf(values);
    }
  }

  /// Whether the file was there, the columns that were chosen twice, and those that it lacks.
  public record Answer(boolean there, List<String> twice, List<String> lacking) {
    static final Answer GONE = new Answer(false, List.of(), List.of());

    public boolean isTaken() {
      return there && twice.isEmpty() && lacking.isEmpty();
    }
  }

  /// Whether somebody is to say first what the columns of this file mean.
  public boolean isToBeAsked(Table table, TableStart start) {
    if (start.headings().isEmpty() || !said(table).of(start.headings()).isEmpty()) {
      return false;
    }
    List<Meaning> known = known(table, start);
    return !table.lacking().apply(columns(known)).isEmpty()
        || known.stream().anyMatch(meaning -> isUnsure(meaning, start));
  }

  /// Whether what a file's columns mean is guessed and can be: nothing is lacking by the guess, and
  /// no two headings seem to mean the same.
  boolean canBeGuessed(Table table, TableStart start) {
    return known(table, start).stream().noneMatch(meaning -> meaning.how() == How.SECOND)
        && table.lacking().apply(columns(guess(table, start))).isEmpty();
  }

  /// What the guess says of every heading.
  ColumnChoice guessed(Table table, TableStart start) {
    Map<Integer, String> columns = new HashMap<>();
    asked(table, start).forEach(asked -> columns.put(asked.place(), asked.column()));
    return headings -> headings.equals(start.headings()) ? columns : Map.of();
  }

  private static boolean isUnsure(Meaning meaning, TableStart start) {
    return meaning.how() == How.SECOND
        || (meaning.how() == How.UNKNOWN
            && !meaning.heading().equals(LinesLeftOut.WHY)
            && !(meaning.heading().isEmpty() && start.values(meaning.place()).isEmpty()));
  }

  /// The headings of a file with what they seem to mean.
  public List<Asked> asked(Table table, TableStart start) {
    return guess(table, start).stream().map(meaning -> asked(meaning, start)).toList();
  }

  private List<Meaning> guess(Table table, TableStart start) {
    return new HeadingGuess(table.columns()).guess(known(table, start), start);
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

  /// What a form has chosen, column by column.
  public static List<String> chosen(Map<String, String> sent) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < MOST_COLUMNS && sent.containsKey("c" + chosen.size())) {
      chosen.add(sent.getOrDefault("c" + chosen.size(), ColumnChoice.NOT_READ));
    }
    return chosen;
  }

  /// What was said of the columns of such files.
  public ColumnChoice said(Table table) {
    return meanings.of(table.subject());
  }

  /// Remembers what somebody has said that the columns mean; tells what is wrong with it where
  /// something is, and then remembers nothing.
  public Answer answer(Table table, TableStart start, List<String> columns, Actor author) {
    if (start.headings().size() != columns.size()) {
      return Answer.GONE;
    }
    List<String> choices = table.choices();
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String column : columns) {
      if (choices.contains(column) && !seen.add(column)) {
        twice.add(column);
      }
    }
    List<Column> has =
        table.columns().stream().filter(column -> seen.contains(column.heading())).toList();
    List<String> lacking = table.lacking().apply(has);
    if (!twice.isEmpty() || !lacking.isEmpty()) {
      return new Answer(true, twice, lacking);
    }
    List<String> said =
        columns.stream()
            .map(column -> choices.contains(column) ? column : ColumnChoice.NOT_READ)
            .toList();
    meanings.remember(table.subject(), start.headings(), said, author);
    return new Answer(true, List.of(), List.of());
  }

  private List<Meaning> known(Table table, TableStart start) {
    return Meaning.of(table.columns(), start.headings(), said(table).of(start.headings()));
  }

  private static List<Column> columns(List<Meaning> known) {
    return known.stream().map(Meaning::column).filter(Objects::nonNull).toList();
  }
}
