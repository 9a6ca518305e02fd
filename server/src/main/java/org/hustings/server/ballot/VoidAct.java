package org.hustings.server.ballot;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.election.Elections;
import org.hustings.server.roll.ElectorNumber;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Makes votes void that were cast on faulty papers, when a second person agrees.
@Component
class VoidAct implements ApprovedAct {
  static final String KIND = "ballot.void";

  private final ObjectProvider<VoidVotes> votes;
  private final Elections elections;
  private final Catalogue catalogue;

  VoidAct(ObjectProvider<VoidVotes> votes, Elections elections, Catalogue catalogue) {
    // they propose this act, so they know the list of acts
    this.votes = votes;
    this.elections = elections;
    this.catalogue = catalogue;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    return TwoPersonActs.about(approval, elections);
  }

  @Override
  public String words(Approval approval) {
    ElectionDefinition election = TwoPersonActs.definition(approval, elections);
    Words words = catalogue.in(Language.ENGLISH);
    VoidScope scope = VoidScope.of(approval);
    int number = votes(approval).size();
    String which = which(words, election, scope, number);
    ContestId contest = scope.onlyContest();
    return contest == null
        ? words.say("void-staff.act.whole", "votes", number, "which", which)
        : words.say(
            "void-staff.act.contest",
            "votes",
            number,
            "which",
            which,
            "contest",
            election.contest(contest.slug()).orElseThrow().name());
  }

  private static String which(
      Words words, ElectionDefinition election, VoidScope scope, int number) {
    return switch (scope) {
      case VoidScope.Received(Instant from, Instant until) ->
          words.say(
              "void-staff.act.received",
              "votes",
              number,
              "from",
              from.atZone(election.zone()),
              "until",
              until.atZone(election.zone()));
      case VoidScope.Of(List<ElectorNumber> electors) ->
          words.say(
              "void-staff.act.electors",
              "votes",
              number,
              "electors",
              electors.stream().map(ElectorNumber::toString).toList());
      case VoidScope.All _ -> words.say("void-staff.act.all", "votes", number);
      case VoidScope.In(ContestId _, VoidScope within) -> which(words, election, within, number);
    };
  }

  @Override
  public String grounds(Approval approval) {
    return votes(approval).stream().map(VoidVote::key).collect(Collectors.joining(" "));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    ElectionId election = TwoPersonActs.election(approval);
    votes.getObject().carryOut(election, VoidScope.of(approval), approval.reason(), second.actor());
  }

  private List<VoidVote> votes(Approval approval) {
    return votes.getObject().within(TwoPersonActs.election(approval), VoidScope.of(approval));
  }
}
