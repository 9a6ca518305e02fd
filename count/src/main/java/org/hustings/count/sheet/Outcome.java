package org.hustings.count.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.Elected;
import org.hustings.count.record.Ground;
import org.hustings.count.record.Margin;
import org.hustings.count.record.Stage;

/// How the count ended, in words.
record Outcome(SheetContext context) {
  private static final int YES = 1;
  private static final int NO = 2;

  String heading() {
    return context.say(isQuestion() ? "outcome.result" : "outcome.elected");
  }

  /// What must be read before any name: whether a question was carried, and seats that stay empty.
  List<String> headlines() {
    CountRecord record = context.record();
    if (isQuestion()) {
      return List.of(answer());
    }
    List<String> headlines = new ArrayList<>();
    if (record.emptySeats() > 0) {
      headlines.add(context.say("outcome.reopened", "seats", record.emptySeats()));
    }
    int unfilled = record.contest().seats() - record.elected().size() - record.emptySeats();
    if (unfilled > 0) {
      headlines.add(context.say("outcome.unfilled", "seats", unfilled));
    }
    return headlines;
  }

  /// The elected in order; nobody where a question was put.
  List<Elected> elected() {
    return isQuestion() ? List.of() : context.record().elected();
  }

  /// "At stage 4: reached the quota", or the X votes.
  String how(Elected elected) {
    String ground = GroundWords.of(context, elected.ground());
    if (context.byPreferences()) {
      return context.say("outcome.at-stage", "stage", elected.stage(), "ground", ground);
    }
    BigDecimal votes = context.record().stages().getLast().tally(elected.candidate()).votes();
    return context.say("outcome.with-votes", "votes", votes.longValue(), "ground", ground);
  }

  boolean carried() {
    return context.record().elected().stream()
        .anyMatch(elected -> elected.ground() instanceof Ground.MoreYesThanNo);
  }

  boolean isQuestion() {
    return context.kind() == SheetContext.Kind.QUESTION;
  }

  private String answer() {
    Stage stage = context.record().stages().getLast();
    return context.say(
        carried() ? "outcome.carried" : "outcome.not-carried",
        "yes",
        stage.tally(YES).votes().longValue(),
        "no",
        stage.tally(NO).votes().longValue());
  }

  Optional<String> margin() {
    return isQuestion() ? Optional.empty() : context.record().margin().map(this::margin);
  }

  private String margin(Margin margin) {
    BigDecimal votes = margin.votes().abs();
    boolean one = votes.compareTo(BigDecimal.ONE) == 0;
    String behind = margin.votes().signum() < 0 ? "margin.ahead" : "margin.behind";
    return context.say(
        context.byPreferences() ? behind : behind + ".x",
        "winner",
        context.name(margin.winner()),
        "loser",
        context.name(margin.loser()),
        "stage",
        margin.stage(),
        "votes",
        one
            ? context.say("votes.one", "votes", context.votes(votes))
            : context.say("votes.many", "votes", context.votes(votes)));
  }
}
