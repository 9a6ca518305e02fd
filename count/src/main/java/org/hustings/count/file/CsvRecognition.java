package org.hustings.count.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hustings.count.file.CsvLayout.Marking;
import org.jspecify.annotations.Nullable;

/// Finds out what a CSV file is, by its heading and the first of its lines, or refuses it: what is
/// not understood is never a ballot.
///
/// Columns are first parted by what is known of their headings. What remains must be, without
/// doubt, one of the four layouts; what it leaves over must be something that cannot be a vote.
final class CsvRecognition {
  private final CsvSample sample;
  private final @Nullable CandidateList list;
  private final CsvHeading heading;
  private final CsvRefusal refusal;
  private final Set<Integer> passedOver = new TreeSet<>();

  CsvRecognition(CsvSample sample, @Nullable CandidateList list) {
    this.sample = sample;
    this.list = list;
    this.heading = CsvHeading.of(sample);
    this.refusal = new CsvRefusal(sample, heading);
  }

  /// What stands above the columns: no candidate is called so.
  Set<String> headings() {
    return heading.columns().stream()
        .map(CsvColumn::heading)
        .filter(text -> !text.isBlank())
        .collect(Collectors.toSet());
  }

  /// The first column that is passed over for its heading; -1 if there is none.
  int knownColumn() {
    return heading.columns().stream()
        .filter(CsvColumn::known)
        .filter(column -> passedOver.contains(column.index()))
        .mapToInt(CsvColumn::index)
        .findFirst()
        .orElse(-1);
  }

  /// The columns that are no part of a ballot.
  List<CsvColumn> passedOver() {
    return passedOver.stream().map(column -> heading.columns().get(column)).toList();
  }

  /// @throws BadBallotFile if the file is not understood, with what to do
  CsvLayout layout() {
    if (sample.rows().size() == heading.rows()) {
      throw refusal.noBallots();
    }
    if (heading.columns().stream().anyMatch(c -> Looks.personal(c.heading()) && c.personal())) {
      throw refusal.noHeading();
    }
    Optional<CsvLayout> tall = tall();
    if (tall.isPresent()) {
      return tall.get();
    }
    int weight = weight();
    List<CsvColumn> open = open(weight);
    if (open.isEmpty()) {
      throw refusal.because("no column that could be a vote");
    }
    List<CsvColumn> places = new CsvPlaces(open, refusal).columns();
    if (!places.isEmpty() && named(places)) {
      leaveOver(open, places);
      return new CsvLayout.Names(heading.rows(), weight, indices(places));
    }
    if (!places.isEmpty() && places.stream().allMatch(c -> Ordinals.of(c.label()) > 0)) {
      throw refusal.numbersInPlaceOfNames(places);
    }
    Optional<CsvLayout> ranks = ranks(open, weight);
    return ranks.isPresent() ? ranks.get() : withoutPlaces(open, weight);
  }

  private CsvLayout withoutPlaces(List<CsvColumn> open, int weight) {
    Optional<CsvLayout> bare = new CsvBare(sample, list).layout();
    if (bare.isPresent() && weight < 0) {
      passedOver.clear();
      return bare.get();
    }
    boolean known = heading.columns().stream().anyMatch(CsvColumn::known);
    List<CsvColumn> votes = open;
    CandidateList stand = list;
    if (stand != null) {
      CsvMarked marked = new CsvMarked(stand);
      votes = open.stream().filter(column -> marked.holdsOnlyCandidates(column)).toList();
    }
    if (votes.size() == 1
        && (list != null || (known && Looks.heading(votes.getFirst().heading())))) {
      CsvColumn column = votes.getFirst();
      open.stream().filter(c -> !c.equals(column)).forEach(c -> passedOver.add(c.index()));
      return new CsvMarked(list).layout(column, heading.rows(), weight, refusal);
    }
    throw refusal.notUnderstood(open);
  }

  /// A line for each preference: only where the three columns are named so.
  private Optional<CsvLayout> tall() {
    int ballot = -1;
    int rank = -1;
    int choice = -1;
    for (CsvColumn column : heading.columns()) {
      if (ballot < 0 && KnownColumns.isBallot(column.heading())) {
        ballot = column.index();
      } else if (rank < 0 && KnownColumns.isRank(column.heading()) && column.figures()) {
        rank = column.index();
      } else if (choice < 0 && KnownColumns.isChoice(column.heading())) {
        choice = column.index();
      } else if (!column.known()) {
        return Optional.empty();
      }
    }
    if (ballot < 0 || rank < 0 || choice < 0) {
      return Optional.empty();
    }
    for (CsvColumn column : heading.columns()) {
      passedOver.add(column.index());
    }
    passedOver.removeAll(Set.of(rank, choice));
    return Optional.of(new CsvLayout.Tall(heading.rows(), ballot, rank, choice));
  }

  private int weight() {
    int weight = -1;
    for (CsvColumn column : heading.columns()) {
      boolean listed = list != null && list.number(column.label()) > 0;
      if (!listed && KnownColumns.isWeight(column.heading())) {
        if (weight >= 0) {
          throw refusal.because(
              "two columns with numbers of ballots, "
                  + heading.columns().get(weight).named()
                  + " and "
                  + column.named());
        }
        weight = column.index();
      } else if (!listed && KnownColumns.isAmbiguous(column.heading()) && column.figures()) {
        throw refusal.ambiguous(column);
      }
    }
    return weight;
  }

  /// The columns of which the heading does not say that they are no part of the vote.
  private List<CsvColumn> open(int weight) {
    List<CsvColumn> open = new ArrayList<>();
    for (CsvColumn column : heading.columns()) {
      boolean listed = list != null && list.number(column.label()) > 0;
      boolean empty = column.heading().isBlank() && (column.blank() || column.lineNumbers());
      if (column.index() == weight || (empty && column.blank())) {
        continue;
      }
      if (!listed && (empty || column.personal() || column.known())) {
        passedOver.add(column.index());
      } else {
        open.add(column);
      }
    }
    return open;
  }

  /// Whether the columns hold names, or at least nothing that is a preference.
  private boolean named(List<CsvColumn> places) {
    List<String> values = places.stream().flatMap(column -> column.values().stream()).toList();
    boolean listed = list != null && !values.isEmpty() && list.number(values.getFirst()) > 0;
    long figures =
        values.stream()
            .filter(v -> Looks.figure(v) || Ticks.isCross(v) || Ordinals.of(v) > 0)
            .count();
    if (!listed && figures * 2 > values.size()) {
      return false;
    }
    for (CsvColumn column : places) {
      if (column.values().stream().anyMatch(v -> v.equals(column.label()))) {
        return false;
      }
    }
    if (list == null && values.size() >= 20 && Set.copyOf(values).size() == values.size()) {
      throw refusal.neverRepeats(places.getFirst());
    }
    return true;
  }

  private Optional<CsvLayout> ranks(List<CsvColumn> open, int weight) {
    List<CsvColumn> columns = candidates(open);
    Optional<Marking> marking = CsvMarkings.of(columns);
    if (columns.isEmpty() || marking.isEmpty()) {
      return Optional.empty();
    }
    if (columns.size() == 1 && list == null && !passedOver.isEmpty()) {
      // a lone column of figures beside others may be anything
      return Optional.empty();
    }
    for (CsvColumn column : columns) {
      if (!CsvMarkings.fits(column, marking.get())) {
        return Optional.empty();
      }
      if (list == null && column.numbersOf(columns.size()) && columns.size() > 1) {
        throw refusal.numbering(column);
      }
      if (list == null && Looks.questionCode(column.label())) {
        throw refusal.questionCode(column);
      }
      if (list == null && !couldStand(column.label())) {
        throw refusal.noNameAbove(column);
      }
    }
    refuseAlike(columns);
    leaveOver(open, columns);
    return Optional.of(ranks(columns, weight, marking.get()));
  }

  /// Two headings that differ in case and spaces only are one candidate or two: that is asked.
  private void refuseAlike(List<CsvColumn> columns) {
    Map<String, CsvColumn> seen = new HashMap<>();
    for (CsvColumn column : columns) {
      CsvColumn other = seen.putIfAbsent(Spelling.key(column.label()), column);
      if (other != null && !other.label().equals(column.label())) {
        throw refusal.alike(other, column);
      }
    }
  }

  private static boolean couldStand(String label) {
    boolean place = Ordinals.of(label) > 0 && label.codePoints().anyMatch(Character::isLetter);
    return Looks.heading(label) && !place && !KnownColumns.isRank(label);
  }

  /// The columns of candidates: those of the list, else those that share a question, else all.
  private List<CsvColumn> candidates(List<CsvColumn> open) {
    CandidateList stand = list;
    if (stand != null) {
      return open.stream().filter(c -> stand.number(c.label()) > 0).toList();
    }
    List<String> questions =
        open.stream().map(CsvColumn::question).filter(q -> !q.isEmpty()).distinct().toList();
    if (questions.size() > 1) {
      throw refusal.severalContests(questions);
    }
    return questions.isEmpty()
        ? open
        : open.stream().filter(c -> c.question().equals(questions.getFirst())).toList();
  }

  private CsvLayout ranks(List<CsvColumn> columns, int weight, Marking marking) {
    List<Integer> indices = new ArrayList<>();
    List<String> names = new ArrayList<>();
    CandidateList stand = list;
    if (stand == null) {
      columns.forEach(column -> names.add(column.label()));
      return new CsvLayout.Ranks(heading.rows(), weight, indices(columns), names, marking);
    }
    stand
        .candidates()
        .forEach(candidate -> {
          names.add(candidate.name());
          indices.add(-1);
        });
    for (CsvColumn column : columns) {
      int number = stand.number(column.label());
      if (indices.set(number - 1, column.index()) >= 0) {
        throw refusal.because("two columns for " + names.get(number - 1));
      }
    }
    return new CsvLayout.Ranks(heading.rows(), weight, indices, names, marking);
  }

  /// Passes over what is left, if it can be neither a vote nor a number of ballots.
  private void leaveOver(List<CsvColumn> open, List<CsvColumn> taken) {
    for (CsvColumn column : open) {
      if (!taken.contains(column)) {
        if (list == null && column.figures() && !column.neverRepeats()) {
          throw refusal.ambiguous(column);
        }
        passedOver.add(column.index());
      }
    }
  }

  private static List<Integer> indices(List<CsvColumn> columns) {
    return columns.stream().map(CsvColumn::index).toList();
  }
}
