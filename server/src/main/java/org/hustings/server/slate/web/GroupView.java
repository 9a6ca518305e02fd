package org.hustings.server.slate.web;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.platform.AsAt;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Endorsement;
import org.hustings.server.slate.Slate;

/// What a campaign group's page shows.
///
/// @param earlier the earlier time that is shown, in words; empty for now
public record GroupView(CampaignGroup group, AsAt asAt, String earlier, List<InContest> contests) {
  public GroupView {
    contests = List.copyOf(contests);
  }

  /// Whom the group backs in one contest.
  public record InContest(
      ElectionDefinition election,
      ContestDefinition contest,
      List<Backed> backed,
      List<NamedSlate> slates) {
    public InContest {
      backed = List.copyOf(backed);
      slates = List.copyOf(slates);
    }

    /// An instant in the election's own time.
    public ZonedDateTime time(Instant instant) {
      return instant.atZone(election.zone());
    }
  }

  /// A candidate and the endorsement.
  public record Backed(Candidacy candidacy, Endorsement endorsement) {}

  /// A slate with its candidates, those of each region that has an order of its own, and the groups
  /// that recommend it.
  public record NamedSlate(
      Slate slate,
      List<Candidacy> candidates,
      Map<String, List<Candidacy>> inRegions,
      List<CampaignGroup> groups) {
    public NamedSlate {
      candidates = List.copyOf(candidates);
      groups = List.copyOf(groups);
    }
  }
}
