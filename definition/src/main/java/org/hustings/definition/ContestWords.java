package org.hustings.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.threshold.Threshold;
import org.hustings.definition.vocabulary.Numbers;
import org.hustings.definition.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A contest's rules in plain words, made from its definition.
public record ContestWords(ElectionDefinition election, ContestDefinition contest) {
  /// "Nine seats".
  public String seats() {
    String number = Numbers.word(contest.seats());
    return Character.toUpperCase(number.charAt(0))
        + number.substring(1)
        + (contest.seats() == 1 ? " seat" : " seats");
  }

  /// Who may stand.
  public String standing() {
    Eligibility candidates = contest.candidates();
    if (candidates == null) {
      return "Who may stand is not stated.";
    }
    return candidates.conditions().isEmpty()
        ? "Every member may stand."
        : "Members may stand who " + conditions(candidates) + ".";
  }

  /// Who may nominate and with which limit, a sentence for each.
  public List<String> nominating() {
    return contest.nominators().isEmpty()
        ? List.of("Who may nominate is not stated.")
        : contest.nominators().stream().map(this::nominating).toList();
  }

  private String nominating(Nominators nominators) {
    String who = nominators.words(vocabulary());
    String sentence = Character.toUpperCase(who.charAt(0)) + who.substring(1);
    Integer limit = nominators.limit();
    String may =
        limit == null
            ? sentence + " may nominate. How many candidates each may nominate is not stated."
            : "%s may each nominate up to %s %s."
                .formatted(sentence, Numbers.word(limit), limit == 1 ? "candidate" : "candidates");
    return may + (nominators instanceof Nominators.OfMembers members ? told(members) : "");
  }

  private static String told(Nominators.OfMembers members) {
    return members.namesPublic()
        ? " Who nominated whom is public."
        : " The public learns how many of them nominated a candidate, and not who.";
  }

  /// What it takes to be on the ballot paper.
  public String threshold() {
    Threshold threshold = contest.threshold();
    return threshold == null
        ? "How much support a candidate needs to be on the ballot paper is not stated."
        : "To be on the ballot paper, a candidate needs " + threshold.words(vocabulary()) + ".";
  }

  /// Who may vote, in one sentence; the conditions follow in [#voters].
  public String voting() {
    Eligibility voters = election.voters(contest);
    if (voters == null) {
      return "Who may vote is not stated.";
    }
    return voters.conditions().isEmpty() ? "Every member may vote." : "To vote, a member must:";
  }

  /// What is asked of a voter, each in words that follow "must".
  public List<String> voters() {
    Eligibility voters = election.voters(contest);
    return voters == null ? List.of() : voters.words(vocabulary());
  }

  /// How it is counted, a sentence each.
  public List<String> counting() {
    return contest.counting() == null
        ? List.of("How it is counted is not stated.")
        : CountWords.of(contest.counting(), contest.seats(), vocabulary());
  }

  /// What the ballot paper is and how it is cast, a sentence each; empty where nothing is stated.
  public List<String> ballot() {
    List<String> sentences = new ArrayList<>();
    Ballot ballot = election.ballot();
    if (!ballot.channels().isEmpty()) {
      List<String> ways =
          ballot.channels().stream().map(c -> c == Channel.POST ? "by post" : "online").toList();
      sentences.add("Votes are cast " + Numbers.list(ways, "or") + ".");
    }
    if (ballot.dispatch() != null) {
      sentences.add("Ballots are sent out " + ballot.dispatch().words() + ".");
    }
    @Nullable CandidateOrder order = contest.order() == null ? ballot.order() : contest.order();
    if (order != null) {
      sentences.add("The ballot paper lists the candidates " + order.words() + ".");
    }
    if (ballot.grace() != null) {
      sentences.add(
          "Whoever is voting when the ballot closes has %d more minutes to finish."
              .formatted(Objects.requireNonNull(ballot.grace()).toMinutes()));
    }
    if (ballot.replacement()) {
      sentences.add("A voter may replace a vote already cast until the ballot closes.");
    }
    if (ballot.blank()) {
      sentences.add("A blank paper may be cast.");
    }
    return List.copyOf(sentences);
  }

  /// How a seat that falls empty is filled.
  public String vacancy() {
    return contest.vacancy() == null
        ? "How a seat that falls empty is filled is not stated."
        : "A seat that falls empty is filled " + contest.vacancy().words() + ".";
  }

  private String conditions(Eligibility eligibility) {
    return Numbers.list(
        eligibility.words(vocabulary()).stream().map(words -> "must " + words).toList(), "and");
  }

  private Vocabulary vocabulary() {
    return election.vocabulary();
  }
}
