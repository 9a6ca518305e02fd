package org.hustings.server.election.staff;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.definition.file.Reading;
import org.hustings.definition.timetable.MomentWords;
import org.hustings.server.election.Version;

/// The newest version of a definition as an official has opened it.
///
/// @param versions all of them, the newest first
public record Opened(
    Version version,
    List<Version> versions,
    Optional<ElectionDefinition> definition,
    List<Fault> faults) {
  static Opened of(List<Version> versions, DefinitionReader reader) {
    Reading reading = reader.read(versions.getFirst().file());
    return new Opened(versions.getFirst(), versions, reading.definition(), reading.faults());
  }

  /// The address of the election's screens.
  public String path() {
    return "/staff/elections/" + version.election().slug();
  }

  public String publicPath() {
    return "/elections/" + version.election().slug();
  }

  /// What the election is called, or its short name while the file has faults.
  public String title() {
    return definition.map(ElectionDefinition::title).orElse(version.election().slug());
  }

  public boolean isPublic() {
    return versions.stream().anyMatch(one -> !one.isDraft());
  }

  /// When something happened, in the election's zone, or in UTC while the file has faults.
  public String when(Instant instant) {
    return MomentWords.dateAndTime(
        instant, definition.map(ElectionDefinition::zone).orElse(ZoneOffset.UTC));
  }
}
