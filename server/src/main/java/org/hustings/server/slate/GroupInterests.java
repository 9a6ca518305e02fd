package org.hustings.server.slate;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hustings.server.account.Grant;
import org.hustings.server.account.Interest;
import org.hustings.server.account.InterestSource;
import org.hustings.server.account.PersonId;
import org.hustings.server.candidacy.Candidacies;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// Whoever organises a group that backs somebody has an interest where that candidate stands.
@Component
class GroupInterests implements InterestSource {
  private final Organisers organisers;
  private final Groups groups;
  private final Endorsements endorsements;
  private final Candidacies candidacies;
  private final Clock clock;

  GroupInterests(
      Organisers organisers,
      Groups groups,
      Endorsements endorsements,
      Candidacies candidacies,
      Clock clock) {
    this.organisers = organisers;
    this.groups = groups;
    this.endorsements = endorsements;
    this.candidacies = candidacies;
    this.clock = clock;
  }

  @Override
  public List<Interest> of(PersonId person) {
    return organisers.grantsOf(person).stream()
        .map(Grant::scope)
        .map(GroupId::new)
        .flatMap(group -> of(group).stream())
        .toList();
  }

  private List<Interest> of(GroupId group) {
    Instant now = clock.instant();
    Set<String> elections = new LinkedHashSet<>();
    for (Endorsement endorsement : endorsements.by(group, now)) {
      candidacies
          .find(endorsement.candidacy(), now)
          .ifPresent(backed -> elections.add(backed.contest().election().slug()));
    }
    String name = groups.find(group).map(CampaignGroup::name).orElse(group.slug());
    return elections.stream()
        .map(election ->
            new Interest(election, Message.of("slate.interest.organises", "group", name)))
        .toList();
  }
}
