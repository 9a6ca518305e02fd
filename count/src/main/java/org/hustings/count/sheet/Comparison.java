package org.hustings.count.sheet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hustings.count.Candidate;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Stage;

/// The same ballots counted by several rules, side by side: who is elected, and the first stage at
/// which a count does something else than the first of them.
public final class Comparison {
  private static final int WIDEST_NAME = 28;

  private final List<CountRecord> records;
  private final StringBuilder out = new StringBuilder();

  private Comparison(List<CountRecord> records) {
    this.records = List.copyOf(records);
  }

  /// @param records of one contest by different rules, at least one
  public static String of(List<CountRecord> records) {
    Comparison comparison = new Comparison(records);
    comparison.winners();
    comparison.partings();
    return comparison.out.toString();
  }

  private void winners() {
    TreeSet<Integer> anywhere = new TreeSet<>();
    records.forEach(record -> anywhere.addAll(record.winners()));
    int widest = 0;
    for (CountRecord record : records) {
      widest = Math.max(widest, record.rule().name().length());
    }
    String title = records.getFirst().contest().title();
    out.append(title.isBlank() ? "Comparison" : title).append("\n\n");
    out.append(Columns.left("Elected, in order", WIDEST_NAME));
    for (CountRecord record : records) {
      out.append("  ").append(Columns.right(record.rule().name(), widest));
    }
    out.append('\n');
    for (int number : anywhere) {
      Candidate candidate = records.getFirst().contest().candidate(number);
      out.append(Columns.left(candidate.name(), WIDEST_NAME));
      for (CountRecord record : records) {
        int place = record.winners().indexOf(number);
        out.append("  ").append(Columns.right(place < 0 ? "-" : "" + (place + 1), widest));
      }
      out.append('\n');
    }
    out.append('\n');
  }

  private void partings() {
    CountRecord first = records.getFirst();
    for (CountRecord other : records.subList(1, records.size())) {
      String both = first.rule().name() + " and " + other.rule().name();
      boolean sameWinners = new TreeSet<>(first.winners()).equals(new TreeSet<>(other.winners()));
      int stage = parting(first, other);
      Columns.wrap(
          out,
          "",
          "",
          both
              + (sameWinners ? " elect the same. " : " do not elect the same. ")
              + (stage == 0
                  ? "Stage by stage they do the same."
                  : "They part at stage " + stage + ":"),
          TextSheet.WIDTH);
      if (stage > 0) {
        stage(first, stage);
        stage(other, stage);
      }
      out.append('\n');
    }
  }

  /// The first stage whose action, elections or exclusions differ; 0 if none does.
  private static int parting(CountRecord first, CountRecord other) {
    StageWords ours = words(first);
    StageWords theirs = words(other);
    int most = Math.max(first.stages().size(), other.stages().size());
    for (int i = 0; i < most; i++) {
      if (i >= first.stages().size() || i >= other.stages().size()) {
        return i + 1;
      }
      Stage a = first.stages().get(i);
      Stage b = other.stages().get(i);
      if (!ours.heading(a).equals(theirs.heading(b))
          || !elected(a).equals(elected(b))
          || !new TreeSet<>(a.excluded()).equals(new TreeSet<>(b.excluded()))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static StageWords words(CountRecord record) {
    return new StageWords(new SheetContext(record, SheetOptions.plain()));
  }

  private static Set<Integer> elected(Stage stage) {
    Set<Integer> elected = new TreeSet<>();
    for (Elected one : stage.elected()) {
      elected.add(one.candidate());
    }
    return elected;
  }

  private void stage(CountRecord record, int number) {
    String words =
        number > record.stages().size()
            ? "the count had ended."
            : String.join(" ", words(record).sentences(record.stages().get(number - 1)));
    Columns.wrap(out, "  " + record.rule().name() + ": ", "    ", words, TextSheet.WIDTH);
  }
}
