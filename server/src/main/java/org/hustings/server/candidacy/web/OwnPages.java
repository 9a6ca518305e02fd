package org.hustings.server.candidacy.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.account.approval.ApprovalId;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.History;
import org.hustings.server.candidacy.NameCorrections;
import org.hustings.server.candidacy.OwnActs;
import org.hustings.server.candidacy.Photograph;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.PresentationRefusal;
import org.hustings.server.candidacy.RecordedSources;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.State;
import org.hustings.server.candidacy.StateChanges;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.FileForm;
import org.hustings.server.platform.RefusedException;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Where a candidate writes the statement and shows a photograph, and from where the ways lead to
/// what becomes of the candidacy; and where the returning officer corrects a misspelt name.
@Controller
@RequestMapping("/candidates/{election}/{contest}/{candidate}/own")
@AllowedTo(CandidateOrOfficer.class)
class OwnPages {
  private final CandidateOrOfficer right;
  private final Candidacies candidacies;
  private final Presentation presentation;
  private final NextStates states;
  private final OwnActs acts;
  private final StateChanges changes;
  private final NameCorrections corrections;
  private final Clock clock;

  OwnPages(
      CandidateOrOfficer right,
      Candidacies candidacies,
      Presentation presentation,
      NextStates states,
      OwnActs acts,
      StateChanges changes,
      NameCorrections corrections,
      Clock clock) {
    this.right = right;
    this.candidacies = candidacies;
    this.presentation = presentation;
    this.states = states;
    this.acts = acts;
    this.changes = changes;
    this.corrections = corrections;
    this.clock = clock;
  }

  @Bean
  static FileForm photographForms() {
    return FileForm.ofOneFile("/candidates/*/*/*/own/photograph");
  }

  /// A candidacy and who asks for it.
  record Asked(Standings.Found found, SignedIn person, boolean candidate, boolean officer) {}

  @ModelAttribute
  Asked asked(Standings.Found found, SignedIn person) {
    return new Asked(
        found,
        person,
        right.isCandidate(person, found.candidacy()),
        right.isOfficer(person, found.election().id().slug()));
  }

  @GetMapping
  ModelAndView page(@ModelAttribute Asked asked) {
    return page(asked, null);
  }

  @PostMapping("/statement")
  @Done("done.candidacy.statement")
  ModelAndView write(@ModelAttribute Asked asked, @RequestParam String statement) {
    if (!asked.officer() && statementsAreClosed(asked)) {
      return page(asked, new PresentationRefusal.StatementsClosed().reason());
    }
    Integer limit = asked.found().election().statementLimit();
    return attempt(
        asked,
        () -> {
          Statement written = new Statement(statement);
          written.keepWithin(limit == null ? Statement.USUAL_LIMIT : limit);
          presentation.write(asked.found().candidacy().id(), written, asked.person().actor());
        });
  }

  @PostMapping("/profile")
  @Done("done.candidacy.profile")
  ModelAndView describe(@ModelAttribute Asked asked, @RequestParam Map<String, String> sent) {
    Candidacy candidacy = asked.found().candidacy();
    return attempt(
        asked,
        () ->
            presentation.describe(
                candidacy.id(),
                ProfileForm.read(sent, candidacy.profile()).read(candidacy.profile().unit()),
                recording(asked)));
  }

  /// Proposes that a misspelt name on settled papers is corrected.
  @PostMapping("/name")
  @AllowedTo(TheReturningOfficer.class)
  ModelAndView correct(
      @ModelAttribute Asked asked,
      @RequestParam(defaultValue = "") String shown,
      @RequestParam(defaultValue = "") String sorted,
      @RequestParam(defaultValue = "") String reason) {
    Candidacy candidacy = asked.found().candidacy();
    ProfileForm form = new ProfileForm(shown.strip().replaceAll("\\s+", " "), sorted, "", "");
    return proposed(
        asked,
        () ->
            corrections.propose(
                candidacy, form.read(candidacy.profile().unit()).name(), reason, asked.person()));
  }

  @PostMapping(path = "/photograph", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Done("done.candidacy.photograph")
  ModelAndView show(@ModelAttribute Asked asked, @RequestParam MultipartFile photograph)
      throws IOException {
    byte[] file = photograph.getBytes();
    return attempt(
        asked,
        () ->
            presentation.show(
                asked.found().candidacy().id(),
                file.length == 0 ? null : Photograph.from(file),
                asked.person().actor()));
  }

  /// Takes back what was recorded last: the candidate what they did themselves, as long as there is a
  /// way back, the returning officer what was recorded in error.
  @PostMapping("/state/take-back")
  @Done("done.candidacy.taken-back")
  ModelAndView takeBack(
      @ModelAttribute Asked asked, @RequestParam(defaultValue = "") String reason) {
    Candidacy candidacy = asked.found().candidacy();
    if (asked.candidate()) {
      return attempt(
          asked,
          () -> acts.takeBack(candidacy, asked.found().election().timetable(), asked.person()));
    }
    return changes.needTwo(candidacy)
        ? proposed(asked, () -> changes.proposeTakingBack(candidacy, reason, asked.person()))
        : attempt(asked, () -> changes.takeBack(candidacy, reason, asked.person()));
  }

  private ModelAndView proposed(Asked asked, Supplier<ApprovalId> proposal) {
    try {
      return new ModelAndView("redirect:/staff/approvals/" + proposal.get());
    } catch (ApprovalRefusedException e) {
      return refused(
          asked,
          Message.of("platform.unanswered.in-english", "sentence", String.valueOf(e.getMessage())));
    } catch (RefusedException e) {
      return refused(asked, e.reason());
    }
  }

  private ModelAndView refused(Asked asked, Message reason) {
    ModelAndView page = page(asked, reason);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private ModelAndView attempt(Asked asked, Runnable change) {
    try {
      change.run();
      return new ModelAndView("redirect:" + asked.found().candidacy().path() + "/own");
    } catch (RefusedException e) {
      return refused(asked, e.reason());
    }
  }

  private Recording recording(Asked asked) {
    String source = asked.candidate() ? RecordedSources.CANDIDATE : RecordedSources.OFFICER;
    return new Recording(asked.person().actor(), source, clock.instant());
  }

  private boolean statementsAreClosed(Asked asked) {
    Timetable timetable = asked.found().election().timetable();
    return timetable
        .act(ActKind.STATEMENTS_CLOSE)
        .filter(act -> act.isPast(clock.instant(), timetable.zone()))
        .isPresent();
  }

  private ModelAndView page(Asked asked, @Nullable Message error) {
    Candidacy candidacy = asked.found().candidacy();
    History history = candidacies.history(candidacy.id(), clock.instant());
    List<State> next = states.next(asked.found(), asked.officer());
    ModelAndView page = new ModelAndView("candidacy/own");
    page.addObject(
        "view",
        new OwnView(
            asked.found().election(),
            asked.found().contest(),
            candidacy,
            history,
            candidacies.statement(candidacy.id(), clock.instant()).orElse(""),
            candidacies.photograph(candidacy.id(), clock.instant()).isPresent(),
            next,
            asked.candidate(),
            asked.officer(),
            corrections.isSettled(candidacy),
            asked.candidate()
                && acts.mayTakeBack(
                    candidacy, asked.found().election().timetable(), asked.person()),
            error));
    return page;
  }
}
