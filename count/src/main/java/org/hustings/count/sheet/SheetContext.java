package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hustings.count.Scope;
import org.hustings.count.record.Action;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Stage;
import org.hustings.count.record.Tally;

/// One record with the words and figures in which its sheet is written.
record SheetContext(CountRecord record, SheetOptions options) {
  /// What is counted decides which words fit.
  enum Kind {
    PREFERENCES,
    X_VOTES,
    QUESTION
  }

  Kind kind() {
    if (record.rule().scope().method() == Scope.Method.QUESTION) {
      return Kind.QUESTION;
    }
    Action first = record.stages().getFirst().action();
    return first instanceof Action.AllVotes || first instanceof Action.Comparisons
        ? Kind.X_VOTES
        : Kind.PREFERENCES;
  }

  /// As in the ballot file, or what a sheet is called.
  String title() {
    String title = record.contest().title();
    return title.isBlank() ? say("title.none") : title;
  }

  String stagesHeading() {
    return say(byPreferences() ? "section.stages" : "section.count");
  }

  boolean byPreferences() {
    return kind() == Kind.PREFERENCES;
  }

  /// @param namesAndValues of the message's arguments, in turn
  String say(String key, Object... namesAndValues) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return options.words().say(key, arguments);
  }

  /// Votes in a sentence, with the rule's decimals.
  String votes(BigDecimal votes) {
    return new Figures(record.rule().decimals()).votes(votes);
  }

  /// The figures of a stage: without decimals where all of them are whole.
  Figures figures(Stage stage) {
    boolean whole = whole(stage.nonTransferable()) && whole(stage.quota());
    for (Tally tally : stage.tallies()) {
      whole &= whole(tally.votes()) && whole(tally.change());
    }
    return new Figures(whole ? 0 : record.rule().decimals());
  }

  private static boolean whole(BigDecimal votes) {
    return votes.stripTrailingZeros().scale() <= 0;
  }

  /// What became non-transferable at this stage.
  BigDecimal nonTransferableChange(Stage stage) {
    return stage.number() == 1
        ? stage.nonTransferable()
        : stage.nonTransferable().subtract(before(stage).nonTransferable());
  }

  Stage before(Stage stage) {
    return record.stages().get(Math.max(0, stage.number() - 2));
  }

  String name(int candidate) {
    return record.contest().candidate(candidate).name();
  }

  /// "Smith", "Smith and Duke", "Smith, Duke and Prince".
  String names(List<Integer> candidates) {
    String text = "";
    for (int i = 0; i < candidates.size(); i++) {
      String key = i == candidates.size() - 1 ? "list.last" : "list.next";
      String name = name(candidates.get(i));
      text = i == 0 ? name : say(key, "before", text, "name", name);
    }
    return text;
  }
}
