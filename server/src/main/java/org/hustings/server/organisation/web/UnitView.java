package org.hustings.server.organisation.web;

import java.util.List;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.Unit;
import org.hustings.server.organisation.UnitPageSection.Section;
import org.jspecify.annotations.Nullable;

/// A unit's public page: the roles that are held but not by whom, and what other rooms add.
public record UnitView(
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
    boolean editable) {}
