package org.hustings.server.dispatch.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.ActorNames;
import org.hustings.server.account.Officials;
import org.hustings.server.account.Readers;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.dispatch.batch.Booklets;
import org.hustings.server.dispatch.batch.DispatchNumbers;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.look.Look;
import org.hustings.server.dispatch.look.Looks;
import org.hustings.server.dispatch.mail.Bounces;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.PaperPreview;
import org.hustings.server.dispatch.paper.Settlements;
import org.hustings.server.dispatch.post.PrintFiles;
import org.hustings.server.dispatch.post.PrinterKey;
import org.hustings.server.dispatch.post.PrinterKeys;
import org.hustings.server.dispatch.post.PrintingJob;
import org.hustings.server.dispatch.preview.SeenFirst;
import org.hustings.server.dispatch.wording.WordingKind;
import org.hustings.server.dispatch.wording.Wordings;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.EnglishSite;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.roll.Roll;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The desk from which ballots are sent out: the papers are settled, the channels decided, dispatch
/// started, halted, watched.
@Controller
@RequestMapping("/staff/elections/{election}/dispatch")
@AllowedTo(Officials.class)
class DispatchDeskPages {
  private final BallotPapers papers;
  private final Settlements settlements;
  private final Readying readying;
  private final PaperPreview preview;
  private final Catalogue catalogue;
  private final Plans plans;
  private final Roll roll;
  private final DispatchNumbers numbers;
  private final PrintFiles files;
  private final PrinterKeys keys;
  private final PrintingJob printing;
  private final Bounces bounces;
  private final Looks looks;
  private final BroughtFiles brought;
  private final Wordings wordings;
  private final ActorNames actors;
  private final Stops stops;
  private final Clock clock;

  DispatchDeskPages(
      BallotPapers papers,
      Settlements settlements,
      Readying readying,
      PaperPreview preview,
      Plans plans,
      Roll roll,
      DispatchNumbers numbers,
      PrintFiles files,
      PrinterKeys keys,
      PrintingJob printing,
      Bounces bounces,
      Catalogue catalogue,
      Looks looks,
      BroughtFiles brought,
      Wordings wordings,
      ActorNames actors,
      Stops stops,
      Clock clock) {
    this.papers = papers;
    this.settlements = settlements;
    this.readying = readying;
    this.preview = preview;
    this.plans = plans;
    this.roll = roll;
    this.numbers = numbers;
    this.files = files;
    this.keys = keys;
    this.printing = printing;
    this.bounces = bounces;
    this.catalogue = catalogue;
    this.looks = looks;
    this.brought = brought;
    this.wordings = wordings;
    this.actors = actors;
    this.stops = stops;
    this.clock = clock;
  }

  @GetMapping
  @AllowedTo(Readers.class)
  String desk(Opened opened, Model model) {
    return show(opened, Map.of(), model);
  }

  @PostMapping("/papers")
  String settle(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "") String order,
      @RequestParam(defaultValue = "") String freeze,
      @RequestParam(defaultValue = "") String allot,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    @Nullable CandidateOrder chosen =
        Arrays.stream(CandidateOrder.values())
            .filter(one -> one.key().equals(order))
            .findFirst()
            .orElse(null);
    Readying.Wish wish =
        new Readying.Wish(chosen, !freeze.isEmpty(), !allot.isEmpty(), reason.strip());
    try {
      return "redirect:/staff/approvals/"
          + readying.propose(opened.election().id(), wish, official);
    } catch (ApprovalRefusedException e) {
      return show(opened, Map.of("papers", String.valueOf(e.getMessage())), model);
    } catch (RefusedException e) {
      return show(opened, Map.of("papers", english().say(e.reason())), model);
    }
  }

  /// Proposes that the papers are settled no more.
  @PostMapping("/papers/undo")
  String undo(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "") String reason,
      Model model) {
    try {
      return "redirect:/staff/approvals/"
          + settlements.proposeUndoing(opened.election().id(), reason.strip(), official);
    } catch (ApprovalRefusedException e) {
      return show(opened, Map.of("papers", String.valueOf(e.getMessage())), model);
    }
  }

  @PostMapping("/plan")
  @Done("done-staff.dispatch.planned")
  String plan(
      Opened opened, SignedIn official, @RequestParam(defaultValue = "") String rule, Model model) {
    ElectionId id = opened.election().id();
    Optional<DispatchRule> chosen =
        Optional.ofNullable(opened.election().ballot().dispatch())
            .or(() ->
                Arrays.stream(DispatchRule.values())
                    .filter(one -> one.key().equals(rule))
                    .findFirst());
    String stopped = stopped(id);
    if (!stopped.isEmpty()) {
      return show(opened, Map.of("plan", stopped), model);
    }
    if (chosen.isEmpty()) {
      return show(opened, Map.of("plan", english().say("sending-staff.desk.channel")), model);
    }
    if (roll.frozen(id).isEmpty() || papers.find(id).isEmpty()) {
      return show(opened, Map.of("plan", english().say("sending-staff.desk.freeze")), model);
    }
    if (plans.find(id).isEmpty()) {
      plans.make(papers.find(id).orElseThrow(), chosen.get(), official.actor());
    }
    return "redirect:" + opened.desk();
  }

  @PostMapping("/start")
  @Done("done-staff.dispatch.started")
  String start(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "") String letter,
      @RequestParam(defaultValue = "") String electors,
      @RequestParam(defaultValue = "") String formats,
      Model model) {
    String stopped = stopped(opened.election().id());
    if (!stopped.isEmpty()) {
      return show(opened, Map.of("plan", stopped), model);
    }
    tick(opened, Look.LETTER, letter, official);
    tick(opened, Look.ELECTORS, electors, official);
    tick(opened, Look.FORMATS, formats, official);
    if (mustLook(opened.election().id())) {
      return show(opened, Map.of("looks", english().say("preview-staff.look.first")), model);
    }
    String behind = behind(opened.election().id(), WordingKind.MAILS);
    if (!behind.isEmpty()) {
      return show(opened, Map.of("plan", behind), model);
    }
    plans.start(opened.election().id(), official.actor());
    return "redirect:" + opened.desk();
  }

  /// Takes down that the official has looked, if it is still what the page showed.
  private void tick(Opened opened, Look look, String seen, SignedIn by) {
    ElectionId id = opened.election().id();
    if (looks.of(id, look).shown().filter(seen::equals).isPresent()) {
      looks.tick(id, look, by.actor());
    }
  }

  @PostMapping("/halt")
  @Done("done-staff.dispatch.halted")
  String halt(Opened opened, SignedIn official) {
    plans.halt(opened.election().id(), official.actor());
    return "redirect:" + opened.desk();
  }

  @PostMapping("/pace")
  @Done("done-staff.dispatch.pace")
  String pace(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "") String mailsPerSecond,
      @RequestParam(defaultValue = "") String connections,
      @RequestParam(defaultValue = "") String packsPerFile,
      Model model) {
    Map<String, String> faults = new TreeMap<>();
    Plan.Pace pace =
        new Plan.Pace(
            whole("mailsPerSecond", mailsPerSecond, 5000, faults),
            whole("connections", connections, 32, faults),
            whole("packsPerFile", packsPerFile, 2000, faults));
    if (!faults.isEmpty()) {
      return show(opened, faults, model);
    }
    plans.setPace(opened.election().id(), pace, official.actor());
    return "redirect:" + opened.desk();
  }

  private static int whole(String field, String text, int most, Map<String, String> faults) {
    int number = text.strip().matches("[0-9]{1,5}") ? Integer.parseInt(text.strip()) : 0;
    if (number < 1 || number > most) {
      faults.put(
          field,
          EnglishSite.say(
              Message.of(
                  "sending-staff.desk.number", "found", text, "most", String.valueOf(most))));
    }
    return number;
  }

  @PostMapping("/print")
  @Done("done-staff.dispatch.print")
  String print(
      Opened opened,
      SignedIn official,
      @RequestParam(defaultValue = "ENCLOSED") Booklets booklets,
      Model model) {
    String stopped = stopped(opened.election().id());
    if (!stopped.isEmpty()) {
      return show(opened, Map.of("plan", stopped), model);
    }
    if (plans.find(opened.election().id()).isEmpty()) {
      return show(opened, Map.of("plan", english().say("sending-staff.desk.channel-first")), model);
    }
    if (keys.find(opened.election().id()).isEmpty()) {
      return show(opened, Map.of("post", english().say("dispatch-staff.key.first")), model);
    }
    if (mustLook(opened.election().id())) {
      return show(opened, Map.of("looks", english().say("preview-staff.look.first")), model);
    }
    String behind = behind(opened.election().id(), Set.of(WordingKind.LETTER));
    if (!behind.isEmpty()) {
      return show(opened, Map.of("plan", behind), model);
    }
    plans.setBooklets(opened.election().id(), booklets, official.actor());
    printing.begin(opened.election().id());
    return "redirect:" + opened.desk() + "#post";
  }

  private String show(Opened opened, Map<String, String> faults, Model model) {
    ElectionId id = opened.election().id();
    model.addAttribute(
        "view",
        new DeskView(
            opened,
            papers.find(id).orElse(null),
            roll.frozen(id).isPresent(),
            plans.find(id).orElse(null),
            numbers.count(id),
            files.of(id),
            keys.find(id).map(PrinterKey::fingerprint).orElse(""),
            printing.isUnderWay(id),
            bounces.number(id),
            stopped(id).isEmpty() ? behind(id, WordingKind.MAILS) : stopped(id),
            clock.instant()));
    model.addAttribute("stopped", stopped(id));
    model.addAttribute("faults", faults);
    model.addAttribute("english", english());
    model.addAttribute("proposed", settlements.proposed(id).map(ApprovalId::toString).orElse(""));
    model.addAttribute("looks", looks.of(id));
    model.addAttribute("missing", brought.missing(id));
    model.addAttribute("seen", new SeenFirst(opened.election(), true));
    model.addAttribute("actors", actors);
    model.addAttribute("freezable", readying.freezable(id).orElse(null));
    model.addAttribute("undoable", papers.whyNotUndone(id).isEmpty());
    model.addAttribute(
        "preview",
        papers.find(id).isPresent()
            ? List.of()
            : preview.of(opened.election(), catalogue.in(Language.ENGLISH)));
    return "dispatch/desk";
  }

  /// Whether nothing has left yet and somebody has still to look at what will.
  private boolean mustLook(ElectionId election) {
    return plans.find(election).filter(plan -> plan.startedAt() == null).isPresent()
        && files.of(election).isEmpty()
        && !looks.isComplete(election);
  }

  /// Why nothing is sent, in a sentence; empty where the election goes on.
  private String stopped(ElectionId election) {
    return stops.refusal(election).map(english()::say).orElse("");
  }

  /// Which of the letters say other things in Welsh than in English, in a sentence; empty for none.
  private String behind(ElectionId election, Set<WordingKind> among) {
    List<String> kinds =
        wordings.behind(election, among).stream().map(kind -> english().say(kind.words())).toList();
    return kinds.isEmpty() ? "" : english().say("dispatch-staff.wording.held", "letters", kinds);
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }
}
