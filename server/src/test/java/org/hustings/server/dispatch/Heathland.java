package org.hustings.server.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.CandidateOrder;
import org.hustings.definition.ContestId;
import org.hustings.definition.DispatchRule;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.PersonName;
import org.hustings.server.candidacy.Presentation;
import org.hustings.server.candidacy.Profile;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.candidacy.Standing;
import org.hustings.server.candidacy.Statement;
import org.hustings.server.dispatch.batch.Plan;
import org.hustings.server.dispatch.batch.Plans;
import org.hustings.server.dispatch.paper.BallotPapers;
import org.hustings.server.dispatch.paper.SettledPapers;
import org.hustings.server.dispatch.paper.Settling;
import org.hustings.server.election.Drafts;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.member.Format;
import org.hustings.server.organisation.member.Member;
import org.hustings.server.organisation.member.Members;
import org.hustings.server.platform.MovableClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// An invented society whose ballots are about to go out: three seats on its council with five
/// candidates, a chair with two, a treasurer unopposed.
@Component
public class Heathland {
  public static final ElectionId ELECTION = new ElectionId("heathland-2020");
  public static final ContestId COUNCIL = new ContestId(ELECTION, "council");
  public static final Actor OFFICER = new Actor("test:returning-officer");

  /// The morning on which dispatch begins.
  public static final Instant DISPATCH = Instant.parse("2020-10-19T08:00:00Z");

  /// The morning from which on another ballot can be asked for.
  public static final Instant REISSUE = Instant.parse("2020-10-26T09:00:00Z");

  private static final String DEFINITION =
      """
      format: 1
      election: heathland-2020
      title: Heathland Society elections 2020
      organisation: Heathland Society
      enquiries: returning.officer@example.org
      zone: Europe/London
      timetable:
        - act: nominations-open
          at: 2020-07-11
        - act: nominations-close
          at: 2020-09-27
        - act: dispatch-begins
          at: 2020-10-19
        - act: reissue-opens
          at: 2020-10-26
        - act: postal-reissue-closes
          at: 2020-11-05
        - act: email-reissue-closes
          at: 2020-11-09
        - act: self-service-reissue-closes
          at: 2020-11-12T10:00
        - act: ballot-closes
          at: 2020-11-12T12:00
      voters: []
      ballot:
        channels: [online, post]
        order: lot-for-each-voter
      contests:
        - contest: council
          name: Council
          seats: 3
          count: {method: stv}
        - contest: chair
          name: Chair
          seats: 1
          order: alphabetical
          count: {method: first-past-the-post, re-open-nominations: true}
        - contest: treasurer
          name: Treasurer
          seats: 1
          count: {method: first-past-the-post}
      """;

  private final Drafts drafts;
  private final Standing standing;
  private final Presentation presentation;
  private final BallotPapers papers;
  private final Plans plans;
  private final Members members;
  private final JdbcClient database;
  private final MovableClock clock;

  Heathland(
      Drafts drafts,
      Standing standing,
      Presentation presentation,
      BallotPapers papers,
      Plans plans,
      Members members,
      JdbcClient database,
      MovableClock clock) {
    this.drafts = drafts;
    this.standing = standing;
    this.presentation = presentation;
    this.papers = papers;
    this.plans = plans;
    this.members = members;
    this.database = database;
    this.clock = clock;
  }

  /// Publishes the election and puts its candidates forward.
  public void publish() {
    drafts.save(ELECTION, 0, DEFINITION, OFFICER, "a test");
    drafts.publish(ELECTION, 1, OFFICER, "a test");
    for (String name :
        new String[] {"Zoe Alder", "Ada Birch", "Tom Gorse", "Una Heath", "Wim Ling"}) {
      candidate("council", name);
    }
    candidate("chair", "Noor Bracken");
    candidate("chair", "Cy Furze");
    candidate("treasurer", "Mo Tansy");
  }

  private void candidate(String contest, String name) {
    CandidacyId id =
        standing.putForward(
            new ContestId(ELECTION, contest),
            Profile.of(PersonName.of(name)),
            null,
            new Recording(OFFICER, "a test", clock.instant()));
    presentation.write(
        id,
        new Statement("My name is " + name + ".\n\n- I will *listen*.\n- I will report back."),
        OFFICER);
  }

  /// Settles the papers, on the first day after nominations closed.
  public SettledPapers settle() {
    clock.moveTo(Instant.parse("2020-09-28T08:00:00Z"));
    return papers.settle(ELECTION, CandidateOrder.ALPHABETICAL, OFFICER)
            instanceof Settling.Settled settled
        ? settled.papers()
        : papers.find(ELECTION).orElseThrow();
  }

  /// Puts an elector with these addresses on the roll; empty for none.
  public void elector(int number, String name, String email, String postal) {
    database
        .sql(
            """
            INSERT INTO roll.elector
              (election, number, member, name, email, postal_address, sections, entitlements)
            VALUES (:election, :number, :member, :name, nullif(:email, ''), nullif(:postal, ''),
              '{}', '{council,chair,treasurer}')
            """)
        .param("election", ELECTION.slug())
        .param("number", number)
        .param("member", "M" + number)
        .param("name", name)
        .param("email", email)
        .param("postal", postal)
        .update();
  }

  /// Puts the member of an elector on the register, who wants what they are sent in this format.
  public void wants(int number, Format format) {
    members.add(
        Member.of(
            new MemberNumber("M" + number),
            field ->
                switch (field) {
                  case NAME -> "Elector " + number;
                  case STATUS -> Member.ACTIVE;
                  case SECTIONS -> List.of();
                  case FORMAT_WANTED -> format.key();
                  default -> null;
                }),
        Provenance.byHand(OFFICER, LocalDate.EPOCH, "a test"));
  }

  /// Plans and starts dispatch, and moves the clock to the morning on which it begins.
  public void dispatch(int mailsPerSecond, int connections) {
    plans.make(settle(), DispatchRule.EMAIL_ELSE_POST, OFFICER);
    plans.setPace(ELECTION, new Plan.Pace(mailsPerSecond, connections, 500), OFFICER);
    plans.start(ELECTION, OFFICER);
    clock.moveTo(DISPATCH);
  }
}
