package org.hustings.server.ballot.voting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.ballot.Box;
import org.hustings.server.ballot.Hours;
import org.hustings.server.election.ElectionLine;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.HomeSection;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The way to the ballot papers for whoever has a code, while a ballot is open: from the first page
/// and from the election's.
@Component
@Order(5)
class VotingLinks implements HomeSection, ElectionLine {
  private static final String VOTE = "/vote";

  private final Box box;
  private final Elections elections;
  private final Clock clock;

  VotingLinks(Box box, Elections elections, Clock clock) {
    this.box = box;
    this.elections = elections;
    this.clock = clock;
  }

  @Override
  public String heading(Words words) {
    return words.say("ballot.home.heading");
  }

  @Override
  public List<Entry> entries(Words words) {
    Instant now = clock.instant();
    return elections.all().stream()
        .filter(election -> isOpen(election, now))
        .map(election -> new Entry(link(election, words), line(election, words)))
        .toList();
  }

  @Override
  public List<Link> of(ElectionDefinition election, Instant at, Words words) {
    return isOpen(election, at)
        ? List.of(new Link(words.say("voting.links.vote"), VOTE))
        : List.of();
  }

  private static Link link(ElectionDefinition election, Words words) {
    return new Link(words.say("ballot.home.vote", "election", election.title()), VOTE);
  }

  private String line(ElectionDefinition election, Words words) {
    return box.hours(election.id())
        .map(Hours::closes)
        .map(closes -> words.say("ballot.home.closes", "closes", closes.atZone(election.zone())))
        .orElseGet(() -> words.say("ballot.home.open"));
  }

  private boolean isOpen(ElectionDefinition election, Instant at) {
    return box.hours(election.id()).filter(hours -> hours.at(at) == Hours.State.OPEN).isPresent()
        && box.stop(election.id()).isEmpty();
  }
}
