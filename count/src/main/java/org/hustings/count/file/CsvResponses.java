package org.hustings.count.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks in the columns that are no part of a vote for what makes a line of a survey no vote: the
/// survey's maker tried it, or the voter never sent it. Such a line is refused and not left out, as
/// only who held the survey can say what it is. Two answers from one address are told.
final class CsvResponses {
  private static final Set<String> STATUS = Set.of("status", "response type", "response status");
  private static final Set<String> FINISHED =
      Set.of("finished", "completed", "complete", "is complete", "completed survey");
  private static final Set<String> SENT =
      Set.of("date submitted", "submitdate", "submit date", "submitdate date submitted");
  private static final Set<String> TRIED =
      Set.of("survey preview", "preview", "survey test", "test", "spam", "deleted");
  private static final Set<String> NOT_SENT =
      Set.of("partial", "incomplete", "in progress", "disqualified", "started", "unfinished");

  /// What Qualtrics writes for previews, tests and spam where it exports figures.
  private static final Set<String> TRIED_FIGURES = Set.of("1", "2", "8", "9", "12", "17", "40");

  private final Lines lines;
  private final CsvCells cells;
  private final List<CsvColumn> columns;
  private final boolean figures;
  private final int account;
  private final Map<String, Long> seen = new HashMap<>();

  /// @param passedOver the columns that are no part of a vote
  /// @param several whether several lines make one ballot, all with one address
  CsvResponses(Lines lines, CsvCells cells, List<CsvColumn> passedOver, boolean several) {
    this.lines = lines;
    this.cells = cells;
    this.columns = passedOver.stream().filter(CsvColumn::known).toList();
    this.figures = columns.stream().anyMatch(c -> is(FINISHED, c));
    this.account =
        columns.stream()
            .filter(c -> !several && !c.blank() && c.share(value -> value.indexOf('@') > 0) > 0.5)
            .mapToInt(CsvColumn::index)
            .findFirst()
            .orElse(-1);
  }

  /// @throws BadBallotFile if the line in hand is no voter's finished answer
  void look() {
    for (CsvColumn column : columns) {
      String text = cells.text(column.index());
      String words = Spelling.words(text);
      if (is(STATUS, column)) {
        refuse(TRIED.contains(words) || NOT_SENT.contains(words), column, text);
        refuse(figures && TRIED_FIGURES.contains(text), column, text);
      } else if (is(FINISHED, column)) {
        refuse(text.equals("0") || Ticks.isNo(text) || NOT_SENT.contains(words), column, text);
      } else if (is(SENT, column)) {
        refuse(text.isBlank() && !column.blank(), column, text);
      }
    }
    lookForAnother();
  }

  private static boolean is(Set<String> headings, CsvColumn column) {
    return headings.contains(Spelling.words(column.heading()));
  }

  private void refuse(boolean noVote, CsvColumn column, String text) {
    if (noVote) {
      int index = column.index();
      throw lines.fault(
          index < cells.size() ? cells.from(index) : lines.end(),
          (text.isBlank() ? "nothing" : '"' + text + '"') + " in the column " + column.named(),
          "an answer that a voter sent: this line is a trial or was never sent. Take it out; or"
              + " take the column out if the line is to count");
    }
  }

  private void lookForAnother() {
    String text = account < 0 ? "" : Spelling.key(cells.text(account));
    if (text.indexOf('@') > 0) {
      Long first = seen.putIfAbsent(text, lines.number());
      if (first != null) {
        lines.repairs.add(
            lines.number(), "the same address as in line " + first + ": both answers are counted");
      }
    }
  }
}
