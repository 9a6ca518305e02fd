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
import org.hustings.definition.Limit;
import org.hustings.definition.Nominators;
import org.hustings.definition.timetable.ActKind;
import org.hustings.definition.timetable.Timetable;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.election.rules.MomentMessage;
import org.hustings.server.nomination.Nominating;
import org.hustings.server.nomination.Refusal;
import org.hustings.server.nomination.RefusalWords;
import org.hustings.words.Message;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// What somebody sees who records nominations, of a body or their own.
///
/// @param candidates those who stand
/// @param already who is nominated already
/// @param chosen who was ticked
/// @param refusals why what was sent in was not recorded
/// @param hindrances why nothing can be sent in by whoever looks; no form is shown then
/// @param stopped that the election does not go on; null where it does
/// @param ruled what was ruled invalid of theirs, in words
/// @param now the instant by which the window for nominations is open or not
public record NominateView(
    ElectionDefinition election,
    ContestDefinition contest,
    Form form,
    List<Candidacy> candidates,
    Set<CandidacyId> already,
    Set<CandidacyId> chosen,
    List<Refusal> refusals,
    List<Refusal> hindrances,
    @Nullable Refusal stopped,
    List<Message> ruled,
    Instant now) {
  public NominateView {
    candidates = List.copyOf(candidates);
    already = Set.copyOf(already);
    chosen = Set.copyOf(chosen);
    refusals = List.copyOf(refusals);
    hindrances = List.copyOf(hindrances);
    ruled = List.copyOf(ruled);
  }

  /// Whose nominations they are.
  ///
  /// @param body what the body is called; empty for a member's own
  /// @param bound what binds who nominates; null where they may not
  public record Form(String body, String path, @Nullable Nominators bound) {
    static Form of(Nominating by, ContestId contest, @Nullable Nominators bound) {
      return switch (by) {
        case Nominating.OfBody(var body) ->
            new Form(body.fullName(), "/units/" + body.id() + "/nominate/" + contest, bound);
        case Nominating.OfMember _ -> new Form("", contest.path() + "/nominate", bound);
      };
    }

    public String heading(Words words) {
      return body.isEmpty()
          ? words.say("nomination.nominate.heading-member")
          : words.say("nomination.nominate.heading-body", "body", body);
    }

    public String question(Words words) {
      return words.say(
          body.isEmpty()
              ? "nomination.nominate.question-member"
              : "nomination.nominate.question-body");
    }

    /// What the public learns of it.
    String told(Words words) {
      if (!body.isEmpty()) {
        return words.say("nomination.nominate.told-body");
      }
      return words.say(
          bound instanceof Nominators.OfMembers members && members.namesPublic()
              ? "nomination.nominate.told-member"
              : "nomination.nominate.told-secret");
    }
  }

  /// The rules in a sentence each: how many, and until when.
  public List<String> rules(Words words) {
    List<String> rules = new ArrayList<>();
    if (form.bound() != null) {
      @Nullable Integer limit = contest.most(form.bound());
      boolean any = form.bound().limit() instanceof Limit.Unlimited;
      rules.add(
          limit == null
              ? words.say(any ? "nomination.nominate.any-number" : "nomination.nominate.no-limit")
              : words.say("nomination.nominate.limit", "limit", limit, "already", already.size()));
    }
    if (stopped == null) {
      window().map(words::say).ifPresent(rules::add);
    } else {
      rules.add(RefusalWords.rule(words, stopped));
    }
    rules.add(form.told(words));
    return rules;
  }

  /// Until when nominations can be recorded, or from when on, or that they no longer can.
  private Optional<Message> window() {
    Timetable timetable = election.timetable();
    if (timetable.nominations().isBefore(now)) {
      return timetable
          .act(ActKind.NOMINATIONS_OPEN)
          .map(act ->
              Message.of("nomination.nominate.opens", "opens", MomentMessage.value(act.at())));
    }
    String key =
        timetable.nominations().isAfter(now)
            ? "nomination.nominate.closed"
            : "nomination.nominate.closes";
    return timetable
        .act(ActKind.NOMINATIONS_CLOSE)
        .map(act -> Message.of(key, "closes", MomentMessage.value(act.at())));
  }

  /// Whether nominations can be recorded now.
  public boolean isOpen() {
    return stopped == null && election.timetable().nominations().contains(now);
  }

  public boolean isNominated(Candidacy candidacy) {
    return already.contains(candidacy.id());
  }

  public boolean isChosen(Candidacy candidacy) {
    return chosen.contains(candidacy.id());
  }
}
