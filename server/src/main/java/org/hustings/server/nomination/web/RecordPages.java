package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.server.account.Readers;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.TheReturningOfficer;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.NominationId;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Recorder;
import org.hustings.server.nomination.RefusalWords;
import org.hustings.server.nomination.Rulings;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.Done;
import org.hustings.server.platform.Everybody;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The record of a contest: everything that bodies ever nominated, for all to read, and everything
/// that members did, for those who may see it; and for the returning officer to put right.
@Controller
@RequestMapping("/elections/{election}/{contest}/nominations/record")
class RecordPages {
  private final Nominations nominations;
  private final NominatorNames names;
  private final ClosedBodies closed;
  private final Candidacies candidacies;
  private final Recorder recorder;
  private final Rulings rulings;
  private final Roles roles;
  private final Clock clock;

  RecordPages(
      Nominations nominations,
      NominatorNames names,
      ClosedBodies closed,
      Candidacies candidacies,
      Recorder recorder,
      Rulings rulings,
      Roles roles,
      Clock clock) {
    this.nominations = nominations;
    this.names = names;
    this.closed = closed;
    this.candidacies = candidacies;
    this.recorder = recorder;
    this.rulings = rulings;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  @AllowedTo(Everybody.class)
  String ofBodies(PublicContests.Defined defined, @Nullable SignedIn person, Model model) {
    return show(NominationRecord.OF_BODIES, defined, person, "", model);
  }

  @GetMapping("/members")
  @AllowedTo(Readers.class)
  String ofMembers(PublicContests.Defined defined, SignedIn person, Model model) {
    return show(NominationRecord.OF_MEMBERS, defined, person, "", model);
  }

  /// Takes a nomination off the record, or puts another candidate in the place of the one.
  @PostMapping({"/{nomination}", "/members/{nomination}"})
  @Done("done-staff.nomination.put-right")
  @AllowedTo(TheReturningOfficer.class)
  String putRight(
      PublicContests.Defined defined,
      SignedIn officer,
      @PathVariable long nomination,
      @RequestParam String reason,
      @RequestParam(required = false) @Nullable Long instead,
      Words words,
      Model model) {
    Nomination found = find(defined, nomination);
    NominationRecord record =
        NominationRecord.OF_BODIES.has(found)
            ? NominationRecord.OF_BODIES
            : NominationRecord.OF_MEMBERS;
    if (reason.isBlank()) {
      return show(record, defined, officer, record.reasonWanted(words), model);
    }
    if (!recorder.mayBePutRight(found.contest())) {
      return show(record, defined, officer, words.say("nomination.record.refused.closed"), model);
    }
    if (instead == null) {
      recorder.withdraw(found, reason, officer.actor());
    } else if (recorder.correct(found, new CandidacyId(instead), reason, officer.actor())
        instanceof Outcome.Refused(var refusals)) {
      String said =
          refusals.stream()
              .map(refusal -> RefusalWords.both(words, refusal))
              .collect(Collectors.joining(" "));
      return show(record, defined, officer, said, model);
    }
    return "redirect:" + defined.contest().id().path() + record.path();
  }

  private Nomination find(PublicContests.Defined defined, long nomination) {
    return nominations
        .find(new NominationId(nomination))
        .filter(one -> one.contest().equals(defined.contest().id()) && one.ended() == null)
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("nothing.nomination"), Message.of("nothing.see-record")));
  }

  private String show(
      NominationRecord record,
      PublicContests.Defined defined,
      @Nullable SignedIn person,
      String error,
      Model model) {
    Instant now = clock.instant();
    List<Candidacy> standing = candidacies.in(defined.contest().id(), now);
    Map<CandidacyId, String> candidates =
        standing.stream().collect(Collectors.toMap(Candidacy::id, one -> one.name().shown()));
    boolean official = person != null && roles.isOfficial(person);
    List<RecordView.Line> lines =
        nominations.history(defined.contest().id()).stream()
            .filter(one -> record.has(one) && !one.recordedAt().isAfter(now))
            .map(one ->
                new RecordView.Line(
                    one.id(),
                    one.recordedAt(),
                    names.name(one.nominator()),
                    names.address(one.nominator()),
                    candidates.getOrDefault(one.candidacy(), ""),
                    one.source(),
                    one.ended(),
                    official ? closed.said(one.nominator()).orElse(null) : null))
            .toList();
    model.addAttribute(
        "view",
        new RecordView(
            defined.election(),
            defined.contest(),
            defined.contest().id().path() + record.path(),
            record,
            lines,
            standing.stream().filter(Candidacy::stands).toList(),
            roles.holds(person, Role.RETURNING_OFFICER)
                && recorder.mayBePutRight(defined.contest().id()),
            official ? rulings.refusal(defined.contest().id()).orElse(null) : null,
            official,
            error));
    return "nomination/record";
  }
}
