package org.hustings.server.dispatch.web;

import java.time.Instant;
import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.dispatch.batch.Dispatched;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.post.PrintFile;
import org.hustings.server.platform.EnglishSite;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;

/// What the desk shows.
///
/// @param settled null until the papers are settled
/// @param frozen whether the roll is
/// @param plan null until it is made
/// @param key the fingerprint of the printer's key; empty until there is one
/// @param printing whether files for the printer are being made
/// @param bounces how many are to be dealt with
/// @param stopped why nothing is sent; empty where something may be
public record DeskView(
    Opened opened,
    @Nullable SettledPapers settled,
    boolean frozen,
    @Nullable Plan plan,
    Dispatched numbers,
    List<PrintFile> files,
    String key,
    boolean printing,
    int bounces,
    String stopped,
    Instant now) {
  public DeskView {
    files = List.copyOf(files);
  }

  public ElectionDefinition election() {
    return opened.election();
  }

  /// Whether staff have to choose the order of candidates, as the definition states none for some
  /// contest.
  public boolean needsOrder() {
    return election().ballot().order() == null
        && election().contests().stream()
            .filter(contest -> !contest.isQuestion())
            .map(ContestDefinition::order)
            .anyMatch(one -> one == null);
  }

  /// Whether the definition says by which channel ballots go, so that nothing has to be chosen.
  public boolean isChannelStated() {
    return election().ballot().dispatch() != null || election().ballot().channels().size() == 1;
  }

  /// Whether the timetable lets e-mails go out now.
  public boolean isOpen() {
    return stopped.isEmpty() && election().timetable().ballot().contains(now);
  }

  /// Whether the papers are settled and none of them is voted on.
  public boolean isWithoutVote() {
    return settled != null && settled.papers().isEmpty();
  }

  /// How many packs are in files for the printer.
  public int printed() {
    return files.stream()
        .filter(file -> file.madeAnewAt() == null)
        .mapToInt(PrintFile::packs)
        .sum();
  }

  /// How the plan stands, in a sentence.
  public String state() {
    if (!stopped.isEmpty()) {
      return stopped;
    }
    if (plan == null || plan.startedAt() == null) {
      return EnglishSite.say(Message.of("sending-staff.state.not-started"));
    }
    if (plan.haltedAt() != null) {
      return EnglishSite.say(
          Message.of("sending-staff.state.halted", "when", opened.when(plan.haltedAt())));
    }
    if (election().timetable().ballot().isBefore(now)) {
      return EnglishSite.say(Message.of("sending-staff.state.to-begin"));
    }
    return isOpen()
        ? EnglishSite.say(Message.of("sending-staff.state.under-way"))
        : EnglishSite.say(Message.of("sending-staff.state.closed"));
  }
}
