package org.hustings.count.sheet;

import java.util.ArrayList;
import java.util.List;
import org.hustings.count.RuleDescription;
import org.hustings.count.record.Ballots;
import org.hustings.count.record.CountRecord;
import org.hustings.count.record.QuotaBasis;

/// What stands at the head of a sheet.
final class Facts {
  private static final String WITH_RON = "+ron";

  private final SheetContext context;
  private final List<Fact> facts = new ArrayList<>();

  record Fact(String name, String words) {}

  private Facts(SheetContext context) {
    this.context = context;
  }

  static List<Fact> of(SheetContext context) {
    Facts facts = new Facts(context);
    facts.all();
    return facts.facts;
  }

  private void all() {
    CountRecord record = context.record();
    add("fact.rule", rule());
    if (context.kind() != SheetContext.Kind.QUESTION) {
      add("fact.seats", Integer.toString(record.contest().seats()));
    }
    context.options().electorate().ifPresent(electorate -> electorate(electorate));
    add("fact.ballots", ballots());
    if (!(record.quota() instanceof QuotaBasis.None)) {
      add("fact.quota", QuotaWords.of(context, record.quota()));
    }
    if (!record.contest().withdrawn().isEmpty()) {
      List<Integer> withdrawn = record.contest().withdrawn().stream().sorted().toList();
      add("fact.withdrawn", context.names(withdrawn));
    }
  }

  private void add(String key, String words) {
    facts.add(new Fact(context.say(key), words));
  }

  private String rule() {
    RuleDescription rule = context.record().rule();
    return "%s (%s %s; %s)".formatted(title(rule), rule.name(), rule.version(), rule.citation());
  }

  /// The rule's title in the sheet's language, or as the rule gives it.
  private String title(RuleDescription rule) {
    int ron = rule.name().indexOf(WITH_RON);
    String key = "rule." + (ron < 0 ? rule.name() : rule.name().substring(0, ron));
    if (!context.options().words().knows(key)) {
      return rule.title();
    }
    String title = context.say(key);
    return ron < 0 ? title : context.say("rule.with-ron", "rule", title);
  }

  private void electorate(long electorate) {
    long total = context.record().ballots().total();
    String turnout = Share.of(total, electorate);
    add("fact.electorate", context.say("electorate", "electors", electorate, "turnout", turnout));
  }

  private String ballots() {
    Ballots ballots = context.record().ballots();
    String words =
        context.say(
            "ballots",
            "total",
            ballots.total(),
            "valid",
            ballots.valid(),
            "invalid",
            ballots.invalid());
    String reasons = "";
    for (Ballots.Invalid invalid : ballots.reasons()) {
      String reason = context.say(key(invalid.reason()), "papers", invalid.papers());
      reasons = reasons.isEmpty() ? reason : reasons + ", " + reason;
    }
    return reasons.isEmpty() ? words : words + " (" + reasons + ")";
  }

  private static String key(Ballots.Reason reason) {
    return switch (reason) {
      case BEFORE_THE_COUNT -> "invalid.before-the-count";
      case NO_USABLE_PREFERENCE -> "invalid.no-usable-preference";
      case NO_MARK -> "invalid.no-mark";
      case TOO_MANY_MARKS -> "invalid.too-many-marks";
    };
  }
}
