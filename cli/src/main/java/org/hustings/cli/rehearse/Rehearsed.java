package org.hustings.cli.rehearse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.definition.Ballot;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.Channel;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.Question;
import org.hustings.definition.eligibility.Eligibility;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.definition.threshold.Bodies;
import org.hustings.definition.threshold.Members;
import org.hustings.definition.threshold.ShareOfBodies;
import org.hustings.definition.threshold.Threshold;
import org.jspecify.annotations.Nullable;

/// The definition that is rehearsed: as the file has it, and where the file states nothing that an
/// election cannot do without, the simplest there is.
///
/// @param filled what the rehearsal adds to the file
record Rehearsed(ElectionDefinition definition, List<Filled> filled) {
  Rehearsed {
    filled = List.copyOf(filled);
  }

  private static final String ENQUIRIES = "elections@rehearsal.example";

  static Rehearsed of(ElectionDefinition stated) {
    List<Filled> filled = new ArrayList<>();
    if (stated.enquiries() == null) {
      filled.add(Filled.of("enquiries", ENQUIRIES));
    }
    ElectionDefinition dated =
        stated.withActs(FilledTimetable.of(stated.timetable(), stated.asksOnly(), filled));
    ElectionDefinition whole =
        new ElectionDefinition(
            dated.id(),
            dated.title(),
            dated.organisation(),
            dated.body(),
            dated.enquiries() == null ? ENQUIRIES : dated.enquiries(),
            dated.vocabulary(),
            dated.timetable(),
            voters(dated, filled),
            ballot(dated.ballot(), dated.asksOnly(), filled),
            dated.statementLimit(),
            dated.contests(),
            dated.oneSeatEach(),
            dated.leastBallots());
    for (ContestDefinition contest : stated.contests()) {
      whole = whole.withContest(contest(contest, filled));
    }
    return new Rehearsed(whole, filled);
  }

  /// The file that states it all.
  String text() {
    return DefinitionWriter.write(definition);
  }

  /// Nothing is asked of a voter where some contest states nothing at all.
  private static @Nullable Eligibility voters(ElectionDefinition stated, List<Filled> filled) {
    boolean open = stated.contests().stream().anyMatch(contest -> stated.voters(contest) == null);
    if (open) {
      filled.add(Filled.of("voters", "[]"));
    }
    return open ? Eligibility.ANYONE : stated.voters();
  }

  private static Ballot ballot(Ballot stated, boolean asksOnly, List<Filled> filled) {
    List<Channel> channels = stated.channels();
    if (channels.isEmpty()) {
      channels = List.of(Channel.ONLINE, Channel.POST);
      filled.add(Filled.of("ballot.channels", "[online, post]"));
    }
    DispatchRule dispatch = stated.dispatch();
    if (dispatch == null) {
      dispatch = Route.of(stated).rule();
      filled.add(Filled.of("ballot.dispatch", dispatch.key()));
    }
    CandidateOrder order = stated.order();
    if (order == null && !asksOnly) {
      order = CandidateOrder.ALPHABETICAL;
      filled.add(Filled.of("ballot.order", order.key()));
    }
    return new Ballot(
        channels,
        dispatch,
        order,
        stated.grace(),
        stated.replacement(),
        stated.blank(),
        stated.superseded(),
        stated.voteLetter(),
        stated.languages());
  }

  private static ContestDefinition contest(ContestDefinition stated, List<Filled> filled) {
    Question question = stated.question();
    if (question != null) {
      return ContestDefinition.asking(
          stated.id(), stated.name(), question, stated.voters(), FilledCount.of(stated, filled));
    }
    Eligibility candidates = stated.candidates();
    if (candidates == null) {
      candidates = Eligibility.ANYONE;
      filled.add(new Filled(stated.id().slug(), "candidates", "[]"));
    }
    List<Nominators> nominators = nominators(stated, filled);
    return new ContestDefinition(
        stated.id(),
        stated.name(),
        stated.seats(),
        candidates,
        nominators,
        threshold(stated, nominators, filled),
        stated.voters(),
        stated.order(),
        FilledCount.of(stated, filled),
        stated.vacancy());
  }

  /// Those by whom a stated threshold can be met; else members.
  private static List<Nominators> nominators(ContestDefinition stated, List<Filled> filled) {
    if (!stated.nominators().isEmpty()) {
      return stated.nominators();
    }
    List<String> kinds =
        Needs.parts(stated.threshold()).flatMap(Rehearsed::kinds).distinct().toList();
    boolean byMembers =
        kinds.isEmpty()
            || Needs.parts(stated.threshold()).anyMatch(part -> part instanceof Members);
    List<Nominators> nominators =
        Stream.concat(
                byMembers
                    ? Stream.of(new Nominators.OfMembers(null, null, false))
                    : Stream.<Nominators>of(),
                kinds.stream().map(kind -> new Nominators.OfKind(kind, null)))
            .toList();
    List<String> written =
        Stream.concat(
                byMembers ? Stream.of("{members: all}") : Stream.<String>of(),
                kinds.stream().map(kind -> "{kind: " + kind + "}"))
            .toList();
    filled.add(new Filled(stated.id().slug(), "nominators", written.toString()));
    return nominators;
  }

  private static Stream<String> kinds(Threshold part) {
    return switch (part) {
      case Bodies bodies -> bodies.kinds().stream();
      case ShareOfBodies share -> Stream.of(share.kind());
      default -> Stream.of();
    };
  }

  /// One nomination.
  private static Threshold threshold(
      ContestDefinition stated, List<Nominators> nominators, List<Filled> filled) {
    if (stated.threshold() != null) {
      return stated.threshold();
    }
    List<String> kinds =
        nominators.stream()
            .filter(Nominators.OfKind.class::isInstance)
            .map(one -> ((Nominators.OfKind) one).kind())
            .toList();
    boolean byBodies = !kinds.isEmpty();
    filled.add(
        new Filled(
            stated.id().slug(),
            "threshold",
            byBodies
                ? "{bodies: 1, of: %s}".formatted(kinds.size() == 1 ? kinds.getFirst() : kinds)
                : "{members: 1}"));
    return byBodies ? new Bodies(1, kinds, false, false) : new Members(1);
  }
}
