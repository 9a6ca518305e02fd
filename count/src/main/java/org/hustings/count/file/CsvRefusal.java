package org.hustings.count.file;

import java.util.List;

/// Says why a CSV file is not read, and what to do.
final class CsvRefusal {
  private static final String FORMS =
      "a column for each candidate, headed by the name, with preferences (1, 2, …) or X below; or"
          + " columns headed 1st, 2nd, … with names below. Head the columns so, or give the names"
          + " with --candidates FILE";
  private static final int MOST_SHOWN = 6;

  private final CsvSample sample;
  private final CsvHeading heading;

  CsvRefusal(CsvSample sample, CsvHeading heading) {
    this.sample = sample;
    this.heading = heading;
  }

  private BadBallotFile fault(String found, String expected) {
    long line = sample.rows().getFirst().line();
    return new BadBallotFile(sample.file(), line, 1, found, expected);
  }

  BadBallotFile because(String found) {
    return fault(found + " under the heading " + headings(), FORMS);
  }

  BadBallotFile notUnderstood(List<CsvColumn> open) {
    String columns =
        open.size() == 1
            ? "the column " + open.getFirst().named()
            : "the columns " + names(open.stream().map(CsvColumn::named).toList());
    return fault(columns + ", in which neither preferences nor candidates were recognised", FORMS);
  }

  BadBallotFile severalContests(List<String> questions) {
    return fault(
        questions.size()
            + " questions: "
            + names(questions.stream().map(q -> '"' + CsvColumn.shortened(q) + '"').toList()),
        "one contest a file. Keep the columns of one question in each file");
  }

  BadBallotFile neverRepeats(CsvColumn column) {
    return fault(
        "the column " + column.named() + ", in which nothing comes twice",
        "candidates' names. If they are, list them with --candidates FILE; if it holds voters or"
            + " numbers, take the column out");
  }

  BadBallotFile notAName(CsvColumn column, String text) {
    return fault(
        '"' + CsvColumn.shortened(text) + "\" in the column " + column.named(),
        "candidates' names. Take the column out, or list the names with --candidates FILE");
  }

  BadBallotFile ambiguous(CsvColumn column) {
    return fault(
        "figures in the column " + column.named(),
        "a heading that says what they are: weight for how many ballots a line stands for, id for a"
            + " number to be passed over");
  }

  BadBallotFile numbering(CsvColumn column) {
    return fault(
        "the column " + column.named() + ", in which every line has another number",
        "preferences. Head a column of numbers id and it is passed over, or name those who stand"
            + " with --candidates FILE");
  }

  BadBallotFile questionCode(CsvColumn column) {
    return fault(
        "the column " + column.named() + ", a form's code in place of a name",
        "the candidates' names above their columns. Export the answers with the questions' text, or"
            + " write the names in");
  }

  BadBallotFile alike(CsvColumn one, CsvColumn other) {
    return fault(
        "the columns " + one.named() + " and " + other.named(),
        "one spelling for each candidate. If both are one person, put the preferences into one"
            + " column; if they are two, write their names so that a reader tells them apart");
  }

  BadBallotFile noBallots() {
    return fault("no line below the heading " + headings(), "ballots, one a line");
  }

  BadBallotFile noHeading() {
    return fault(
        "a time, an address or an identifier in the first line",
        "a line of headings first: " + FORMS);
  }

  BadBallotFile noNameAbove(CsvColumn column) {
    return fault(
        "preferences in " + column.named() + ", above which no name stands",
        "a candidate's name above each column of preferences");
  }

  BadBallotFile numbersInPlaceOfNames(List<CsvColumn> places) {
    return fault(
        "figures below " + names(places.stream().map(CsvColumn::named).toList()),
        "candidates' names there, or names above the columns if the figures are preferences");
  }

  private String headings() {
    return names(heading.columns().stream().map(CsvColumn::named).toList());
  }

  private static String names(List<String> all) {
    String shown = String.join(", ", all.subList(0, Math.min(MOST_SHOWN, all.size())));
    return all.size() > MOST_SHOWN ? shown + " and " + (all.size() - MOST_SHOWN) + " more" : shown;
  }
}
