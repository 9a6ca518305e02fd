package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.election.stop.Stops;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sends another ballot to electors who ask for one themselves. A request by e-mail only mails a
/// link, and who is at the address is looked up after the answer has been given: neither its words
/// nor its time tell. Nothing is done before the link is followed and its button pressed.
@Component
public class SelfService {
  private static final Actor FORM = Actor.system("another-ballot-form");
  private static final String REASON = "asked for by the elector";

  private final Executor background = Thread::startVirtualThread;
  private final Members members;
  private final Roll roll;
  private final Ways ways;
  private final RequestLinks links;
  private final ReissueLimits limits;
  private final Reissues reissues;
  private final OtherAddresses others;
  private final KnownAddresses addresses;
  private final ElectorLetters letters;
  private final Stops stops;
  private final Clock clock;

  SelfService(
      Members members,
      Roll roll,
      Ways ways,
      RequestLinks links,
      ReissueLimits limits,
      Reissues reissues,
      OtherAddresses others,
      KnownAddresses addresses,
      ElectorLetters letters,
      Stops stops,
      Clock clock) {
    this.members = members;
    this.roll = roll;
    this.ways = ways;
    this.links = links;
    this.limits = limits;
    this.reissues = reissues;
    this.others = others;
    this.addresses = addresses;
    this.letters = letters;
    this.stops = stops;
    this.clock = clock;
  }

  /// Why nobody can ask now; empty if one can.
  public Optional<Message> closed(ElectionDefinition election) {
    return stops
        .refusal(election.id())
        .or(() ->
            new ReissueHours(election).refusal(Channel.ONLINE, Asker.ELECTOR, clock.instant()));
  }

  /// Whether this client may ask once more; it is taken down that it did.
  public boolean mayAsk(String client) {
    return limits.mayAsk(client);
  }

  /// Returns at once; whoever is at this address, on the roll or today on the register, is mailed a
  /// link there.
  public void request(ElectionDefinition election, String address) {
    background.execute(
        () -> at(election, address).forEach((_, elector) -> link(election, elector, address)));
  }

  private Map<Integer, Elector> at(ElectionDefinition election, String address) {
    Map<Integer, Elector> found = new LinkedHashMap<>();
    Stream.concat(
            roll.at(election.id(), address).stream(),
            members.at(address).stream()
                .flatMap(member -> roll.ofMember(election.id(), member.number()).stream()))
        .forEach(elector -> found.putIfAbsent(elector.number().value(), elector));
    return found;
  }

  private void link(ElectionDefinition election, Elector elector, String asked) {
    if (links.today(elector) < RequestLinks.A_DAY) {
      // as it is written there, not as it was typed
      String known =
          Stream.concat(Stream.ofNullable(elector.email()), addresses.of(elector).stream())
              .filter(one -> KnownAddresses.same(one, asked))
              .findFirst()
              .orElseThrow();
      letters.link(election, elector, known, links.issue(elector, known));
    }
  }

  /// Which way it goes for whoever has this link; empty if it is too old or used.
  public Optional<Way> look(ElectionDefinition election, String token) {
    return links
        .look(election.id(), token)
        .flatMap(asked ->
            roll.find(election.id(), asked.elector())
                .map(elector -> ways.of(election, elector, asked.address())));
  }

  /// Sends it that way.
  @Transactional
  public Optional<Way> redeem(ElectionDefinition election, String token) {
    return links
        .redeem(election.id(), token)
        .flatMap(asked ->
            roll.find(election.id(), asked.elector())
                .map(elector -> send(election, elector, asked.address())));
  }

  /// Which way it goes for an elector who has signed in.
  public Way way(ElectionDefinition election, Elector elector) {
    return addresses
        .today(elector)
        .map(today -> ways.of(election, elector, today))
        .orElseGet(() -> ways.byPost(election, elector, Optional.empty()));
  }

  /// Sends it that way.
  @Transactional
  public Way request(ElectionDefinition election, Elector elector) {
    return addresses
        .today(elector)
        .map(today -> send(election, elector, today))
        .orElseGet(() -> requestByPost(election, elector));
  }

  /// Sends another ballot to the postal address on the roll, for an elector who has signed in.
  @Transactional
  public Way requestByPost(ElectionDefinition election, Elector elector) {
    return carryOut(election, elector, ways.byPost(election, elector, Optional.empty()), "");
  }

  /// Which way a ballot by post goes.
  public Way wayByPost(ElectionDefinition election, Elector elector) {
    return ways.byPost(election, elector, Optional.empty());
  }

  private Way send(ElectionDefinition election, Elector elector, String address) {
    return carryOut(election, elector, ways.of(election, elector, address), address);
  }

  private Way carryOut(ElectionDefinition election, Elector elector, Way way, String address) {
    return switch (way) {
      case Way.ToTheRoll _ -> reissue(election, elector, Channel.ONLINE, way);
      case Way.ByPost _ -> reissue(election, elector, Channel.POST, way);
      case Way.ToTheChanged _ -> {
        others.ask(election, elector, address, FORM);
        yield way;
      }
      case Way.None none -> none;
    };
  }

  private Way reissue(ElectionDefinition election, Elector elector, Channel channel, Way way) {
    return reissues
        .reissue(election, new Reissues.Request(elector, channel, REASON, Asker.ELECTOR), FORM)
        .<Way>map(Way.None::new)
        .orElse(way);
  }
}
