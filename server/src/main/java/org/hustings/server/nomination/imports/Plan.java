package org.hustings.server.nomination.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.server.election.PublicContests;
import org.hustings.server.nomination.text.Discrepancy;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;

/// What taking in a page would change, and what stands in the way.
///
/// @param newCandidates whom the page names and who are not in the contest yet
/// @param newBodies bodies that the page names and that are not known, with what is spelt like them
/// @param newGroups campaign groups that are not known yet
/// @param endorsements new endorsements: group and candidate, as the page has them
/// @param nominations new nominations, by the body's name on the page
/// @param alreadyOnRecord how many of the page's nominations are on record
/// @param takenOff nominations that were on record and were taken off it; they are not put back
/// @param discrepancies what does not add up on the page itself
/// @param obstacles why the page cannot be taken in as it is; empty if it can
public record Plan(
    PublicContests.Defined contest,
    List<String> newCandidates,
    List<UnknownBody> newBodies,
    List<String> newGroups,
    List<Backing> endorsements,
    Map<String, Set<String>> nominations,
    int alreadyOnRecord,
    List<String> takenOff,
    List<Discrepancy> discrepancies,
    List<String> obstacles) {
  /// A body that is not known.
  ///
  /// @param line where the page names it first
  /// @param alike known bodies that are spelt much like it
  public record UnknownBody(String name, int line, List<Unit> alike) {}

  /// A group that backs a candidate.
  public record Backing(String group, String candidate) {}

  /// How many nominations would be added.
  public int newNominations() {
    return nominations.values().stream().mapToInt(Set::size).sum();
  }

  /// Whether nothing would change.
  public boolean isEmpty() {
    return newCandidates.isEmpty()
        && newBodies.isEmpty()
        && newGroups.isEmpty()
        && endorsements.isEmpty()
        && nominations.isEmpty();
  }

  /// Whether candidates or bodies would have to be created.
  public boolean needsCreation() {
    return !newCandidates.isEmpty() || !newBodies.isEmpty();
  }

  /// The plan for a person to read, one statement a line.
  public List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(
        EnglishSite.say(
            Message.of(
                "standing-staff.plan.contest",
                "contest",
                contest.contest().name(),
                "key",
                contest.contest().id().toString())));
    newBodies.forEach(body -> words.add(said(body)));
    newCandidates.forEach(name ->
        words.add(EnglishSite.say(Message.of("standing-staff.plan.candidate", "name", name))));
    newGroups.forEach(
        name -> words.add(EnglishSite.say(Message.of("standing-staff.plan.group", "name", name))));
    words.add(
        EnglishSite.say(
            Message.of(
                "standing-staff.plan.add",
                "nominations",
                newNominations(),
                "endorsements",
                endorsements.size(),
                "known",
                alreadyOnRecord)));
    takenOff.forEach(one ->
        words.add(EnglishSite.say(Message.of("standing-staff.plan.not-back", "nomination", one))));
    return words;
  }

  private static String said(UnknownBody body) {
    return EnglishSite.say(
        body.alike().isEmpty()
            ? Message.of("standing-staff.plan.body", "name", body.name())
            : Message.of(
                "standing-staff.plan.body-alike",
                "name",
                body.name(),
                "line",
                String.valueOf(body.line()),
                "bodies",
                String.join(", ", body.alike().stream().map(Unit::fullName).toList())));
  }
}
