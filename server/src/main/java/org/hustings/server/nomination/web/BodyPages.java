package org.hustings.server.nomination.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.Elections;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.nomination.Nomination;
import org.hustings.server.nomination.Nominations;
import org.hustings.server.organisation.Today;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.AllowedTo;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Everybody;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public page of what a body nominated, and when.
@Controller
@AllowedTo(Everybody.class)
class BodyPages {
  private final Elections elections;
  private final Nominations nominations;
  private final Candidacies candidacies;
  private final Roles roles;
  private final Today today;
  private final Stops stops;
  private final Clock clock;

  BodyPages(
      Elections elections,
      Nominations nominations,
      Candidacies candidacies,
      Roles roles,
      Today today,
      Stops stops,
      Clock clock) {
    this.elections = elections;
    this.nominations = nominations;
    this.candidacies = candidacies;
    this.roles = roles;
    this.today = today;
    this.stops = stops;
    this.clock = clock;
  }

  @GetMapping("/units/{unit}/nominations")
  String page(
      Unit body,
      @RequestParam(name = "as-at", required = false) @Nullable String parameter,
      @Nullable SignedIn person,
      Words words,
      Model model) {
    AsAt asAt = AsAt.asked(parameter, today.zone(), clock);
    List<Nomination> made = nominations.by(body.id());
    List<BodyView.InContest> contests = new ArrayList<>();
    for (ElectionDefinition election : elections.all(asAt.instant())) {
      for (ContestDefinition contest : election.contests()) {
        if (contest.nominators(body.kind().id().slug()).isPresent()) {
          contests.add(inContest(election, contest, made, asAt.instant()));
        }
      }
    }
    model.addAttribute(
        "view",
        new BodyView(
            body,
            asAt,
            asAt.earlier(words, today.zone()),
            contests,
            !asAt.isEarlier() && roles.holds(person, Role.OFFICER, body.id().slug())));
    return "nomination/body";
  }

  private BodyView.InContest inContest(
      ElectionDefinition election, ContestDefinition contest, List<Nomination> all, Instant now) {
    List<BodyView.Made> made =
        all.stream()
            .filter(one -> one.contest().equals(contest.id()) && !one.recordedAt().isAfter(now))
            .flatMap(one ->
                candidacies.find(one.candidacy(), now).stream()
                    .map(candidacy -> new BodyView.Made(one.asAt(now), candidacy)))
            .toList();
    return new BodyView.InContest(
        election,
        contest,
        made,
        election.timetable().nominations().contains(now) && stops.of(contest.id(), now).isEmpty());
  }
}
