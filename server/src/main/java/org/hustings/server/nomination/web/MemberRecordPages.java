package org.hustings.server.nomination.web;

import java.time.Clock;
import java.util.List;
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
import org.hustings.server.nomination.MemberNomination;
import org.hustings.server.nomination.MemberNominations;
import org.hustings.server.nomination.MemberRecorder;
import org.hustings.server.nomination.NominationId;
import org.hustings.server.nomination.Outcome;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.UnansweredException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The record of what members nominated for themselves: for those who may read what is not public,
/// and for the returning officer to put right.
@Controller
@RequestMapping("/elections/{election}/{contest}/nominations/record/members")
@AllowedTo(Readers.class)
class MemberRecordPages {
  private final MemberNominations nominations;
  private final Candidacies candidacies;
  private final Members members;
  private final MemberRecorder recorder;
  private final Roles roles;
  private final Clock clock;

  MemberRecordPages(MemberNominations nominations, Candidacies candidacies, Members members, MemberRecorder recorder, Roles roles, Clock clock) {
    this.nominations = nominations;
    this.candidacies = candidacies;
    this.members = members;
    this.recorder = recorder;
    this.roles = roles;
    this.clock = clock;
  }

  @GetMapping
  String page(PublicContests.Defined defined, SignedIn person, Model model) {
    return show(defined, person, "", model);
  }

  /// Takes a nomination off the record, or puts another candidate in the place of the one.
  @PostMapping("/{nomination}")
  @AllowedTo(TheReturningOfficer.class)
  String putRight(PublicContests.Defined defined, @PathVariable long nomination, @RequestParam String reason, @RequestParam(required = false) @Nullable Long instead, SignedIn officer, Model model) {
    MemberNomination found =
        nominations
            .find(new NominationId(nomination))
            .filter(one -> one.contest().equals(defined.contest().id()) && one.ended() == null)
            .orElseThrow(() ->
                UnansweredException.nothing(
                    "This nomination is not on the record.", "See the record of the contest."));
    if (reason.isBlank()) {
      return show(defined, officer, "Say why: the reason is kept with it.", model);
    }
    if (instead == null) {
      recorder.withdraw(found, reason, officer.actor());
    } else {
      Outcome outcome = recorder.correct(found, new CandidacyId(instead), reason, officer.actor());
      if (outcome instanceof Outcome.Refused refused) {
        String words =
            refused.refusals().stream().map(Refusal::words).collect(Collectors.joining(" "));
        return show(defined, officer, words, model);
      }
    }
    return "redirect:" + path(defined);
  }

  private String show(
      PublicContests.Defined defined, SignedIn person, String error, Model model) {
    List<Candidacy> standing = candidacies.in(defined.contest().id(), clock.instant());
    var names =
        standing.stream().collect(Collectors.toMap(Candidacy::id, one -> one.name().shown()));
    List<RecordView.Line> lines =
        nominations.history(defined.contest().id()).stream()
            .map(one ->
                new RecordView.Line(
                    one.id(),
                    one.recordedAt(),
                    name(one.member()),
                    "/staff/member?number=" + one.member(),
                    names.getOrDefault(one.candidacy(), ""),
                    "the member",
                    one.ended()))
            .toList();
    model.addAttribute(
        "view",
        new RecordView(
            defined.election(),
            defined.contest(),
            path(defined),
            "Everything that members ever nominated for themselves for " + defined.contest().name(),
            "Member",
            lines,
            standing,
            roles.holds(person, Role.RETURNING_OFFICER),
            error));
    return "nomination/record";
  }

  private String name(MemberNumber number) {
    return members.find(number).map(Member::name).orElse(number.value());
  }

  private static String path(PublicContests.Defined defined) {
    return defined.contest().id().path() + "/nominations/record/members";
  }
}
