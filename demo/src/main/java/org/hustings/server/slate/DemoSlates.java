package org.hustings.server.slate;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.account.DemoPeople;
import org.hustings.server.account.PersonId;
import org.hustings.server.audit.Actor;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.candidacy.Recording;
import org.hustings.server.platform.DemoFixture;
import org.hustings.server.platform.MovableClock;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Invented campaign groups of the invented society: one slate of two groups together, in an order
/// of preference, one with an order for each region, and an endorsement that has ended.
@Component
@Profile("demo")
@Order(65)
class DemoSlates implements DemoFixture, DemoPeople {
  private static final ContestId COUNCIL = ContestId.of("wrenford-council-2020", "council");
  private static final Instant ENTERED = Instant.parse("2020-06-25T09:00:00Z");
  private static final Actor DEMO = Actor.system("demo");
  private static final PersonId ORGANISER = new PersonId("member", "W0070");
  private static final CampaignGroup ALL_BRANCHES =
      group("all-branches", "Every Branch Counts", "Every Branch Counts", "For small branches.");
  private static final CampaignGroup READERS =
      group("readers-circle", "Readers' Circle", "the Readers' Circle", "For the reading rooms.");
  private static final CampaignGroup BOTH_BANKS =
      group("both-banks", "Both Banks", "Both Banks", "For both sides of the Wren.");

  private final Groups groups;
  private final Slates slates;
  private final Endorsements endorsements;
  private final Organisers organisers;
  private final Candidacies candidacies;
  private final MovableClock clock;

  DemoSlates(
      Groups groups,
      Slates slates,
      Endorsements endorsements,
      Organisers organisers,
      Candidacies candidacies,
      MovableClock clock) {
    this.groups = groups;
    this.slates = slates;
    this.endorsements = endorsements;
    this.organisers = organisers;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  private static CampaignGroup group(String id, String name, String inSentence, String about) {
    URI website = URI.create("https://" + id + ".wrenford.example/");
    return new CampaignGroup(new GroupId(id), name, inSentence, about, website);
  }

  @Override
  public void load() {
    if (groups.find(ALL_BRANCHES.id()).isPresent()) {
      return;
    }
    clock.moveTo(ENTERED);
    Recording now = new Recording(DEMO, Sources.GROUP, ENTERED);
    List.of(ALL_BRANCHES, READERS, BOTH_BANKS).forEach(group -> groups.enter(group, now));
    List<CandidacyId> standing =
        candidacies.in(COUNCIL, ENTERED).stream().map(Candidacy::id).toList();
    slates.publish(
        new Slate(
            "a-wider-council",
            COUNCIL,
            "A Wider Council",
            List.of(ALL_BRANCHES.id(), READERS.id()),
            true,
            pick(standing, 3, 0, 7, 5),
            Map.of()),
        now);
    slates.publish(
        new Slate(
            "both-banks",
            COUNCIL,
            "Both Banks",
            List.of(BOTH_BANKS.id()),
            true,
            pick(standing, 1, 8, 4, 10),
            Map.of(
                "Upper Wren", pick(standing, 1, 4, 8, 10),
                "Lower Wren", pick(standing, 10, 8, 4, 1))),
        now);
    endorse(ALL_BRANCHES, pick(standing, 3, 0, 7, 5), now);
    endorse(READERS, pick(standing, 3, 0, 7, 5, 9), now);
    endorse(BOTH_BANKS, pick(standing, 1, 4, 8, 10), now);
    organisers.appoint(BOTH_BANKS.id(), ORGANISER, DEMO);
    Instant later = ENTERED.plus(Duration.ofDays(5));
    clock.moveTo(later);
    endorsements.end(
        READERS.id(),
        standing.get(9),
        "The group decided to recommend four candidates only.",
        new Recording(DEMO, Sources.GROUP, later));
  }

  @Override
  public List<DemoPerson> people() {
    return List.of(
        new DemoPerson(ORGANISER, "Organiser of Both Banks, a campaign group of the society"));
  }

  private void endorse(CampaignGroup group, List<CandidacyId> candidates, Recording from) {
    candidates.forEach(candidate -> endorsements.endorse(group.id(), candidate, from));
  }

  private static List<CandidacyId> pick(List<CandidacyId> standing, int... places) {
    return Arrays.stream(places).mapToObj(standing::get).toList();
  }
}
