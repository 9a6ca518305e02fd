package org.hustings.server.organisation.web;

import java.time.ZoneId;
import java.util.List;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.unit.Unit;
import org.hustings.server.organisation.unit.UnitPageSection.Section;
import org.hustings.server.platform.AsAt;
import org.hustings.words.Words;
import org.jspecify.annotations.Nullable;

/// A unit's public page: the roles that are held but not by whom, and what other rooms add.
///
/// @param asAt the instant at which it is shown, in the organisation's zone
public record UnitView(
    AsAt asAt,
    ZoneId zone,
    Unit unit,
    @Nullable Unit parent,
    List<Unit> parts,
    List<Unit> successors,
    List<Unit> predecessors,
    List<String> roles,
    List<Section> sections,
    @Nullable Change recorded,
    boolean exists,
    boolean membersShown,
    boolean editable) {
  public String path() {
    return "/units/" + unit.id().slug();
  }

  /// The earlier time that is shown, in words; empty for now.
  public String earlier(Words words) {
    return asAt.earlier(words, zone);
  }
}
