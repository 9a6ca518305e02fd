package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.EmailAddress;
import org.hustings.server.platform.Mailer;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.Roll;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sends another ballot to whoever asks at the address on the roll. Who that is is looked up after
/// the answer has been given, so neither its words nor its time tell whether anybody is.
@Component
public class SelfService {
  private static final int TIMES_A_DAY = 3;
  private static final Actor FORM = Actor.system("another-ballot-form");

  private final Executor background = Thread::startVirtualThread;
  private final Members members;
  private final Roll roll;
  private final SharedAddress shared;
  private final Reissues reissues;
  private final Mailer mailer;
  private final JdbcClient database;
  private final Clock clock;

  SelfService(
      Members members,
      Roll roll,
      SharedAddress shared,
      Reissues reissues,
      Mailer mailer,
      JdbcClient database,
      Clock clock) {
    this.members = members;
    this.roll = roll;
    this.shared = shared;
    this.reissues = reissues;
    this.mailer = mailer;
    this.database = database;
    this.clock = clock;
  }

  /// Why nobody can ask now; empty if one can.
  public Optional<String> closed(ElectionDefinition election) {
    return new ReissueHours(election).refusal(Channel.ONLINE, Asker.ELECTOR, clock.instant());
  }

  /// Returns at once; whoever is on the roll at this address gets a ballot or is told why not.
  public void request(ElectionDefinition election, String address) {
    background.execute(() -> {
      for (Member member : members.at(address)) {
        roll.ofMember(election.id(), member.number())
            .filter(elector -> isAt(elector, address))
            .ifPresent(elector -> answer(election, elector));
      }
    });
  }

  /// Why an elector cannot ask for a ballot by post now; empty if they can.
  public Optional<String> closedByPost(ElectionDefinition election) {
    return new ReissueHours(election).refusal(Channel.POST, Asker.ELECTOR, clock.instant());
  }

  /// Sends another ballot to the postal address on the roll, or tells why not. Only for whoever has
  /// signed in as this elector: it takes days, and the code in hand is dead from now on.
  public Optional<String> requestByPost(ElectionDefinition election, Elector elector) {
    return timesToday(elector) >= TIMES_A_DAY
        ? Optional.of("You have asked " + TIMES_A_DAY + " times today. Ask again tomorrow.")
        : reissues.reissue(
            election,
            new Reissues.Request(
                elector, Channel.POST, null, "asked for by the elector", Asker.ELECTOR),
            FORM);
  }

  private void answer(ElectionDefinition election, Elector elector) {
    if (timesToday(elector) < TIMES_A_DAY) {
      refusal(election, elector)
          .ifPresent(reason -> tell(election, String.valueOf(elector.email()), reason));
    }
  }

  private Optional<String> refusal(ElectionDefinition election, Elector elector) {
    if (shared.is(elector)) {
      return Optional.of(
          "More than one elector has this e-mail address, so your ballot goes by post. Please write"
              + " to the returning officer for another.");
    }
    if (reissues.hasVoted(elector)) {
      return Optional.of("Your vote has been received, so there is no other ballot for you.");
    }
    return reissues.reissue(
        election,
        new Reissues.Request(
            elector, Channel.ONLINE, null, "asked for by the elector", Asker.ELECTOR),
        FORM);
  }

  private void tell(ElectionDefinition election, String address, String reason) {
    mailer.send(
        new Mailer.Letter(
            address,
            election.enquiries() == null ? "" : election.enquiries(),
            "No other ballot: " + election.title(),
            "You asked for another ballot in the " + election.title() + ".\n\n" + reason + "\n"));
  }

  private static boolean isAt(Elector elector, String address) {
    String email = elector.email();
    return email != null && EmailAddress.key(email).equals(EmailAddress.key(address));
  }

  private int timesToday(Elector elector) {
    return database
        .sql(
            """
            SELECT count(*) FROM dispatch.wanted
            WHERE election = :election AND elector = :elector AND wanted_by = :form
              AND wanted_at > :since
            """)
        .param("election", elector.election().slug())
        .param("elector", elector.number().value())
        .param("form", FORM.reference())
        .param("since", clock.instant().minus(Duration.ofDays(1)))
        .query(Integer.class)
        .single();
  }
}
