package org.hustings.server.organisation.unit;

import java.util.List;
import java.util.Optional;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.Link;
import org.hustings.words.Words;

/// A part of a unit's public page: what a room to the right has to say about it. A bean of each
/// room that has something, in the order of their `@Order`.
@FunctionalInterface
public interface UnitPageSection {
  /// The section as at an instant in the reader's language, or nothing where there is nothing to say of this unit.
  Optional<Section> about(Unit unit, AsAt asAt, Words words);

  /// A heading, sentences and where to go on from there. All of it is public.
  record Section(String heading, List<String> sentences, List<Link> links) {}
}
