package org.hustings.server.nomination;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.SignedIn;
import org.hustings.server.account.approval.About;
import org.hustings.server.account.approval.Approval;
import org.hustings.server.account.approval.ApprovalRefusedException;
import org.hustings.server.account.approval.ApprovedAct;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.ReceivedNominations.Received;
import org.hustings.server.organisation.UnitId;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.Units;
import org.hustings.words.Catalogue;
import org.hustings.words.Language;
import org.hustings.words.Words;
import org.springframework.stereotype.Component;

/// Records nominations of a body after the close: in time and recorded late, or accepted although they
/// came late.
@Component
public class ReceivedAct implements ApprovedAct {
  public static final String KIND = "nomination.record-after-close";
  private static final String BODY = "body";
  private static final String CANDIDATES = "candidates";
  private static final String SOURCE = "source";
  private static final String RECEIVED = "received";

  private final ReceivedNominations received;
  private final PublicContests contests;
  private final Candidacies candidacies;
  private final Units units;
  private final Catalogue catalogue;
  private final Clock clock;

  ReceivedAct(
      ReceivedNominations received,
      PublicContests contests,
      Candidacies candidacies,
      Units units,
      Catalogue catalogue,
      Clock clock) {
    this.received = received;
    this.contests = contests;
    this.candidacies = candidacies;
    this.units = units;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /// What is proposed about a contest.
  public static String subject(ContestId contest) {
    return "contest:" + contest;
  }

  public static Map<String, String> details(Received received, Unit body) {
    return Map.of(
        "election",
        received.submission().contest().election().slug(),
        BODY,
        body.id().slug(),
        CANDIDATES,
        received.submission().candidates().stream()
            .map(one -> Long.toString(one.number()))
            .sorted()
            .collect(Collectors.joining(" ")),
        SOURCE,
        received.source(),
        RECEIVED,
        received.received().toString());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public About about(Approval approval) {
    PublicContests.Defined defined = contests.find(contest(approval)).orElseThrow();
    return new About(defined.election().title(), defined.election().zone());
  }

  @Override
  public String words(Approval approval) {
    Received one = received(approval);
    return english()
        .say(
            received.isLate(one)
                ? "nomination-staff.received.act-late"
                : "nomination-staff.received.act-in-time",
            "body",
            body(approval).fullName(),
            "candidates",
            candidacies
                .in(contest(approval), one.submission().candidates(), clock.instant())
                .stream()
                .map(candidate -> candidate.name().shown())
                .toList(),
            "contest",
            contests.find(contest(approval)).orElseThrow().contest().name(),
            "source",
            one.source(),
            "received",
            one.received());
  }

  @Override
  public String grounds(Approval approval) {
    return "late: " + received.isLate(received(approval));
  }

  @Override
  public void carryOut(Approval approval, SignedIn second) {
    if (received.isSettled(contest(approval))) {
      throw new ApprovalRefusedException(english().say("nomination-staff.received.settled"));
    }
    if (received.decide(received(approval), second.actor())
        instanceof Outcome.Refused(var refusals)) {
      throw new ApprovalRefusedException(
          refusals.stream()
              .map(refusal -> RefusalWords.both(english(), refusal))
              .collect(Collectors.joining(" ")));
    }
  }

  private Words english() {
    return catalogue.in(Language.ENGLISH);
  }

  private static ContestId contest(Approval approval) {
    List<String> parts = List.of(approval.subject().substring("contest:".length()).split("/", 2));
    return ContestId.of(parts.getFirst(), parts.getLast());
  }

  private Unit body(Approval approval) {
    return units.find(new UnitId(approval.detail(BODY))).orElseThrow();
  }

  private Received received(Approval approval) {
    return new Received(
        Submission.ofBody(
            contest(approval),
            body(approval),
            Arrays.stream(approval.detail(CANDIDATES).split(" "))
                .map(Long::parseLong)
                .map(CandidacyId::new)
                .collect(Collectors.toSet())),
        approval.detail(SOURCE),
        LocalDateTime.parse(approval.detail(RECEIVED)));
  }
}
