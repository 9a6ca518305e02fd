package org.hustings.server.nomination;

import java.util.List;
import org.hustings.server.candidacy.CandidacyWords;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.words.Message;
import org.hustings.words.Words;

/// Why nominations are not recorded: the rule, in the words of the rule book, and what runs against
/// it.
public final class RefusalWords {
  private RefusalWords() {}

  /// The rule and what runs against it.
  public static String both(Words words, Refusal refusal) {
    return rule(words, refusal) + " " + finding(words, refusal);
  }

  public static String rule(Words words, Refusal refusal) {
    return words.say(
        switch (refusal) {
          case Refusal.NotItsOfficer _ -> Message.of("nomination.rule.officer");
          case Refusal.NotThatMember _ -> Message.of("nomination.rule.own");
          case Refusal.NotEntitled(List<Message> nominators, String _, String _) ->
              nominators.isEmpty() ? Message.of("nomination.rule.no-body") : only(nominators);
          case Refusal.NotForMembers(List<Message> nominators) ->
              nominators.isEmpty() ? Message.of("nomination.rule.nobody") : only(nominators);
          case Refusal.NotOfSection(List<Message> sections, String _) ->
              Message.of("nomination.rule.sections", "sections", sections);
          case Refusal.BodyDoesNotExist _ -> Message.of("nomination.rule.existing");
          case Refusal.NotYetOpen early ->
              Message.of("nomination.nominate.opens", "opens", MomentMessage.value(early.opens()));
          case Refusal.Closed late ->
              Message.of(
                  "nomination.nominate.closes", "closes", MomentMessage.value(late.closes()));
          case Refusal.Stopped stopped -> stopped.why();
          case Refusal.OverTheLimit over ->
              Message.of(
                  "nomination.rule.limit", "nominators", over.nominators(), "limit", over.limit());
          case Refusal.NotStanding _ -> Message.of("nomination.rule.standing");
          case Refusal.AlreadyNominated _ -> Message.of("nomination.rule.once");
          case Refusal.NotInContest _ -> Message.of("nomination.rule.candidates");
        });
  }

  private static Message only(List<Message> nominators) {
    return Message.of("nomination.rule.only", "nominators", nominators);
  }

  public static String finding(Words words, Refusal refusal) {
    return words.say(
        switch (refusal) {
          case Refusal.NotItsOfficer(String body) ->
              Message.of("nomination.finding.officer", "body", body);
          case Refusal.NotThatMember(String member) ->
              Message.of("nomination.finding.own", "member", member);
          case Refusal.NotEntitled entitled ->
              Message.of(
                  "nomination.finding.kind", "body", entitled.body(), "kind", entitled.kind());
          case Refusal.NotForMembers _ -> Message.of("nomination.finding.no-members");
          case Refusal.NotOfSection section ->
              Message.of("nomination.finding.section", "member", section.member());
          case Refusal.BodyDoesNotExist(String body) ->
              Message.of("nomination.finding.gone", "body", body);
          case Refusal.NotYetOpen early -> Message.of("nomination.finding.now", "now", early.now());
          case Refusal.Closed late -> Message.of("nomination.finding.now", "now", late.now());
          case Refusal.Stopped _ -> Message.of("nomination.finding.stopped");
          case Refusal.OverTheLimit over -> overTheLimit(over);
          case Refusal.NotStanding standing ->
              Message.of(
                  "nomination.finding.standing",
                  "candidate",
                  standing.candidate(),
                  "state",
                  CandidacyWords.state(words, standing.state()));
          case Refusal.AlreadyNominated again ->
              Message.of(
                  "nomination.finding.again", "name", again.body(), "candidate", again.candidate());
          case Refusal.NotInContest _ -> Message.of("nomination.finding.candidates");
        });
  }

  private static Message overTheLimit(Refusal.OverTheLimit over) {
    return over.already() == 0
        ? Message.of("nomination.finding.asked", "name", over.body(), "asked", over.asked())
        : Message.of(
            "nomination.finding.sum",
            "name",
            over.body(),
            "already",
            over.already(),
            "sum",
            over.already() + over.asked());
  }
}
