package org.hustings.server.result.closing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.ballotbox.declaration.ContestResult;
import org.hustings.count.CannotCount;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.ballot.Parting;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.result.closing.Closing.State;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The third step: the contests are counted in the order of the definition, each in a transaction
/// of its own. A lot that has to be drawn stops it until the lot is on record.
@Component
class CountStep {
  private final ClosingRows closings;
  private final Parting parting;
  private final ContendersReader fields;
  private final OpenedBallots opened;
  private final Outcomes outcomes;
  private final TranslatedSheets translations;
  private final LotRows lots;
  private final ContestCount counting;
  private final SeededDrawing seeded;
  private final LotDrawing drawing;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  CountStep(
      ClosingRows closings,
      Parting parting,
      ContendersReader fields,
      OpenedBallots opened,
      Outcomes outcomes,
      TranslatedSheets translations,
      LotRows lots,
      ContestCount counting,
      SeededDrawing seeded,
      LotDrawing drawing,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.closings = closings;
    this.parting = parting;
    this.fields = fields;
    this.opened = opened;
    this.outcomes = outcomes;
    this.translations = translations;
    this.lots = lots;
    this.counting = counting;
    this.seeded = seeded;
    this.drawing = drawing;
    this.audit = audit;
    this.transaction = transaction;
  }

  void take(ElectionId election) {
    // the papers are written down: what they came in goes, also after a crash in between
    parting.destroy(election);
    Contenders field =
        fields.at(election, closings.find(election).orElseThrow().standsAt()).orElseThrow();
    List<ContestDefinition> contests = field.election().contests();
    for (ContestDefinition contest : contests) {
      closings.doing(
          election,
          Message.of("closing-staff.progress.counting", "contest", contest.name()),
          contests.indexOf(contest),
          contests.size());
      Boolean over = transaction.execute(_ -> countOnce(field, contest));
      if (!Boolean.TRUE.equals(over)) {
        closings.idle(election);
        return;
      }
    }
    transaction.executeWithoutResult(_ -> {
      if (closings.lock(election).orElseThrow().state() == State.COUNTING) {
        closings.log(election, Message.of("result.step.all-counted"));
        closings.move(election, State.COUNTED);
      }
    });
  }

  /// Whether the contest is over; if not, a lot is waited for.
  private boolean countOnce(Contenders field, ContestDefinition contest) {
    ElectionId election = field.election().id();
    boolean mine = closings.lock(election).orElseThrow().state() == State.COUNTING;
    if (!mine || outcomes.find(contest.id()).isPresent()) {
      return mine;
    }
    if (lots.needed(election).isPresent()) {
      return false;
    }
    List<ContestResult> before =
        outcomes.of(
            field.election().contests().stream()
                .takeWhile(one -> !one.equals(contest))
                .map(ContestDefinition::id)
                .toList());
    Figures figures = opened.figures(election).orElseThrow();
    try {
      return keep(field, contest, counting.count(field, contest, figures, before));
    } catch (CannotCount e) {
      throw new HaltException(
          EnglishSite.say(
              Message.of(
                  "closing-staff.stop.count",
                  "contest",
                  contest.name(),
                  "reason",
                  String.valueOf(e.getMessage()))));
    }
  }

  private boolean keep(Contenders field, ContestDefinition contest, ContestCount.Count count) {
    ElectionId election = contest.id().election();
    return switch (count) {
      case ContestCount.Count.Over(var result, var sheets, var translated) -> {
        outcomes.keep(contest.id(), result, sheets);
        translations.keep(contest.id(), TranslatedSheets.ELECTION, translated);
        closings.log(election, said(result));
        audit.record(
            Actor.system("result"),
            "result.counted",
            "contest:" + contest.id(),
            null,
            Map.of("elected", names(result.elected()), "outcome", result.outcome()));
        yield true;
      }
      case ContestCount.Count.Waiting(var needed) -> {
        lots.need(contest.id(), needed);
        LotRows.Needed open = lots.needed(election).orElseThrow();
        Optional<LotRows.Repeated> before = lots.earlier(open);
        if (before.isPresent()) {
          int drawn = before.get().drawn();
          String name = field.numbered(contest).entry(drawn).name();
          drawing.withoutPeople(open, drawn, name, before.get().manner());
          yield countOnce(field, contest);
        }
        Optional<SeededDrawing.Drawn> seed =
            seeded.draw(election, needed, field.numbered(contest).numbered());
        if (seed.isPresent()) {
          drawing.withoutPeople(open, seed.get().drawn(), seed.get().name(), seed.get().manner());
          yield countOnce(field, contest);
        }
        closings.log(
            election,
            Message.of(
                "result.step.lot",
                "contest",
                contest.name(),
                "stage",
                Integer.toString(needed.stage()),
                "purpose",
                LotWords.purpose(needed.purpose().text())));
        yield false;
      }
    };
  }

  private static Message said(ContestResult result) {
    String contest = result.name();
    List<String> elected = result.elected().stream().map(ContestResult.Person::name).toList();
    return switch (result.outcome()) {
      case COUNTED ->
          elected.isEmpty()
              ? Message.of("result.step.nobody", "contest", contest)
              : Message.of("result.step.counted", "contest", contest, "elected", elected);
      case UNOPPOSED -> Message.of("result.step.unopposed", "contest", contest, "elected", elected);
      case NOT_HELD -> Message.of("result.step.not-held", "contest", contest);
      case NOBODY_STOOD -> Message.of("result.step.nobody-stood", "contest", contest);
      case CARRIED -> Message.of("result.step.carried", "contest", contest);
      case NOT_CARRIED -> Message.of("result.step.not-carried", "contest", contest);
    };
  }

  private static String names(Collection<ContestResult.Person> elected) {
    return elected.stream().map(ContestResult.Person::name).collect(Collectors.joining(", "));
  }
}
