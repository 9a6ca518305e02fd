package org.hustings.server.slate.web;

import java.util.List;
import org.hustings.definition.ContestDefinition;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.candidacy.Candidacy;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.Slate;

/// What somebody sees who acts for a campaign group.
///
/// @param error what was wrong with the last form; empty if nothing
public record DeskView(
    CampaignGroup group, List<InContest> contests, boolean isReturningOfficer, String error) {
  public DeskView {
    contests = List.copyOf(contests);
  }

  public String path() {
    return group.path() + "/desk";
  }

  /// The group's website; empty for none.
  public String website() {
    return group.website() == null ? "" : group.website().toString();
  }

  /// A contest, whom the group backs in it, and whom else it could.
  public record InContest(
      ElectionDefinition election,
      ContestDefinition contest,
      List<Candidacy> backed,
      List<Candidacy> others,
      List<Slate> slates) {
    public InContest {
      backed = List.copyOf(backed);
      others = List.copyOf(others);
      slates = List.copyOf(slates);
    }
  }
}
