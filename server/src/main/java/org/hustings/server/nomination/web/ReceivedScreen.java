package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.definition.Nominators;
import org.hustings.server.account.Officials;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.Approvals;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.ReceivedAct;
import org.hustings.server.nomination.ReceivedNominations;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.nomination.RefusalWords;
import org.hustings.server.nomination.Submission;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Where staff record what a body, with or without officers here, nominated on paper or by e-mail.
@Controller
@RequestMapping("/staff/elections/{election}/{contest}/nominations")
@AllowedTo(Officials.class)
class ReceivedScreen {
  private final ReceivedNominations nominations;
  private final Approvals approvals;
  private final Candidacies candidacies;
  private final Units units;
  private final Words english;
  private final Clock clock;

  ReceivedScreen(
      ReceivedNominations nominations,
      Approvals approvals,
      Candidacies candidacies,
      Units units,
      Catalogue catalogue,
      Clock clock) {
    this.nominations = nominations;
    this.approvals = approvals;
    this.candidacies = candidacies;
    this.units = units;
    this.english = catalogue.in(Language.ENGLISH);
    this.clock = clock;
  }

  @GetMapping
  ModelAndView page(PublicContests.Defined defined) {
    return page(defined, Map.of(), Set.of(), Map.of());
  }

  @PostMapping
  @Done("done-staff.nomination.recorded")
  ModelAndView record(
      PublicContests.Defined defined,
      SignedIn official,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable Set<Long> candidate) {
    Set<CandidacyId> chosen = Ticked.candidates(candidate);
    Map<String, String> faults = new LinkedHashMap<>();
    ContestId contest = defined.contest().id();
    @Nullable Unit body =
        bodies(defined).stream()
            .filter(one -> one.id().slug().equals(sent.getOrDefault("body", "")))
            .findFirst()
            .orElse(null);
    @Nullable LocalDateTime time = time(sent.getOrDefault("received", ""));
    String source = sent.getOrDefault("source", "").strip();
    if (body == null) {
      faults.put("body", english.say("nomination-staff.received.no-body"));
    }
    if (time == null) {
      faults.put("received", english.say("nomination-staff.received.no-time"));
    }
    if (source.isEmpty() || source.length() > 200) {
      faults.put("source", english.say("nomination-staff.received.no-source"));
    }
    nominations.refusal(contest).ifPresent(why -> faults.put("body", english.say(why)));
    if (!faults.isEmpty() || body == null || time == null) {
      return page(defined, sent, chosen, faults);
    }
    ReceivedNominations.Received received =
        new ReceivedNominations.Received(Submission.ofBody(contest, body, chosen), source, time);
    if (nominations.isInFuture(received)) {
      return page(
          defined,
          sent,
          chosen,
          Map.of("received", english.say("nomination-staff.received.future")));
    }
    return nominations.needTwo(contest)
        ? proposed(defined, official, sent, received, body)
        : recorded(defined, official, sent, received);
  }

  private ModelAndView recorded(
      PublicContests.Defined defined,
      SignedIn official,
      Map<String, String> sent,
      ReceivedNominations.Received received) {
    return switch (nominations.record(received, official)) {
      case Outcome.Recorded _ -> new ModelAndView("redirect:" + path(defined));
      case Outcome.Refused(var refusals) -> refused(defined, sent, received, refusals);
    };
  }

  private ModelAndView proposed(
      PublicContests.Defined defined,
      SignedIn official,
      Map<String, String> sent,
      ReceivedNominations.Received received,
      Unit body) {
    List<Refusal> refusals = nominations.refusals(received);
    if (!refusals.isEmpty()) {
      return refused(defined, sent, received, refusals);
    }
    try {
      return new ModelAndView(
          "redirect:/staff/approvals/"
              + approvals.propose(
                  ReceivedAct.KIND,
                  ReceivedAct.subject(defined.contest().id()),
                  ReceivedAct.details(received, body),
                  sent.getOrDefault("reason", ""),
                  official));
    } catch (ApprovalRefusedException e) {
      return page(
          defined,
          sent,
          received.submission().candidates(),
          Map.of("reason", String.valueOf(e.getMessage())));
    }
  }

  private ModelAndView refused(
      PublicContests.Defined defined,
      Map<String, String> sent,
      ReceivedNominations.Received received,
      List<Refusal> refusals) {
    String said =
        refusals.stream()
            .map(one -> RefusalWords.both(english, one))
            .collect(Collectors.joining(" "));
    return page(defined, sent, received.submission().candidates(), Map.of("candidates", said));
  }

  private static @Nullable LocalDateTime time(String entered) {
    try {
      return LocalDateTime.parse(entered.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /// The bodies that nominate in the contest, by name.
  private List<Unit> bodies(PublicContests.Defined defined) {
    LocalDate today = clock.instant().atZone(defined.election().zone()).toLocalDate();
    return defined.contest().nominators().stream()
        .filter(Nominators.OfKind.class::isInstance)
        .map(Nominators.OfKind.class::cast)
        .flatMap(one -> units.ofKind(new KindId(one.kind()), today).stream())
        .sorted(Comparator.comparing(Unit::fullName, english.order()))
        .toList();
  }

  private ModelAndView page(
      PublicContests.Defined defined,
      Map<String, String> sent,
      Set<CandidacyId> chosen,
      Map<String, String> faults) {
    List<Candidacy> standing =
        candidacies.in(defined.contest().id(), clock.instant()).stream()
            .filter(Candidacy::stands)
            .toList();
    ModelAndView page = new ModelAndView("nomination/received");
    page.addObject("election", defined.election());
    page.addObject("contest", defined.contest());
    page.addObject("path", path(defined));
    page.addObject("bodies", bodies(defined));
    page.addObject("candidates", standing);
    page.addObject("chosen", chosen);
    page.addObject("sent", sent);
    page.addObject("needsTwo", nominations.needTwo(defined.contest().id()));
    page.addObject("refusal", nominations.refusal(defined.contest().id()).orElse(null));
    page.addObject("faults", faults);
    if (!faults.isEmpty()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }

  private static String path(PublicContests.Defined defined) {
    return "/staff/elections/" + defined.contest().id() + "/nominations";
  }
}
