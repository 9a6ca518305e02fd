package org.hustings.server.nomination.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ContestId;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.Nominators;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.nomination.Nominating;
import org.hustings.server.nomination.Refusal;
import org.jspecify.annotations.Nullable;

/// What somebody sees who records nominations, of a body or their own.
///
/// @param candidates those who stand
/// @param already who is nominated already
/// @param chosen who was ticked
/// @param refusals why what was sent in was not recorded
/// @param now the instant by which the window for nominations is open or not
public record NominateView(
    ElectionDefinition election,
    ContestDefinition contest,
    Form form,
    List<Candidacy> candidates,
    Set<CandidacyId> already,
    Set<CandidacyId> chosen,
    List<Refusal> refusals,
    Instant now) {
  public NominateView {
    candidates = List.copyOf(candidates);
    already = Set.copyOf(already);
    chosen = Set.copyOf(chosen);
    refusals = List.copyOf(refusals);
  }

  /// The form's own words.
  ///
  /// @param bound what binds who nominates; null where they may not
  /// @param told what the public learns of it
  public record Form(
      String heading, String question, String path, @Nullable Nominators bound, String told) {
    static Form of(Nominating by, ContestId contest, @Nullable Nominators bound) {
      return switch (by) {
        case Nominating.OfBody(var body) ->
            new Form(
                "Record the nominations of " + body.fullName(),
                "Whom did your meeting nominate?",
                "/units/" + body.id() + "/nominate/" + contest,
                bound,
                "What you record is public at once. A slip can be put right by the returning"
                    + " officer.");
        case Nominating.OfMember _ ->
            new Form(
                "Nominate",
                "Whom do you nominate?",
                contest.path() + "/nominate",
                bound,
                toldOfMember(bound));
      };
    }

    private static String toldOfMember(@Nullable Nominators bound) {
      return bound instanceof Nominators.OfMembers members && members.namesPublic()
          ? "That you nominate somebody is public, with your name, at once."
          : "The public learns how many members nominated a candidate, and not who. The returning"
              + " officer sees it and can put a slip right.";
    }
  }

  /// The rules in a sentence each: how many, and until when.
  public List<String> rules() {
    List<String> rules = new ArrayList<>();
    if (form.bound() != null) {
      @Nullable Integer limit = form.bound().limit();
      rules.add(
          limit == null
              ? "The rules state no limit to how many you nominate."
              : "You may nominate at most "
                  + limit
                  + "; you have nominated "
                  + already.size()
                  + ".");
    }
    window().ifPresent(rules::add);
    rules.add(form.told());
    return rules;
  }

  /// Until when nominations can be recorded, or from when on, or that they no longer can.
  private Optional<String> window() {
    Timetable timetable = election.timetable();
    if (timetable.nominations().isBefore(now)) {
      return timetable
          .act(ActKind.NOMINATIONS_OPEN)
          .map(act -> "Nominations open on " + act.at().words() + ".");
    }
    boolean closed = timetable.nominations().isAfter(now);
    return timetable
        .act(ActKind.NOMINATIONS_CLOSE)
        .map(act ->
            closed
                ? "Nominations closed on " + act.at().words() + ": no more can be recorded."
                : "Nominations close on " + act.at().words() + ".");
  }

  /// Whether nominations can be recorded now.
  public boolean isOpen() {
    return election.timetable().nominations().contains(now);
  }

  public boolean isNominated(Candidacy candidacy) {
    return already.contains(candidacy.id());
  }

  public boolean isChosen(Candidacy candidacy) {
    return chosen.contains(candidacy.id());
  }
}
