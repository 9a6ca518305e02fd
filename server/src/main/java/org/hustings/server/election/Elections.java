package org.hustings.server.election;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.definition.file.Fault;
import org.hustings.definition.file.Reading;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;

/// The elections that are public, now or as at an earlier instant.
@Component
public class Elections {
  private final VersionRows versions;
  private final WithdrawalRows withdrawals;
  private final DefinitionReader reader;
  private final Clock clock;

  /// Definitions by the ids of their versions, which are never overwritten.
  private final Map<Long, ElectionDefinition> known = new ConcurrentHashMap<>();

  Elections(
      VersionRows versions, WithdrawalRows withdrawals, DefinitionReader reader, Clock clock) {
    this.withdrawals = withdrawals;
    this.versions = versions;
    this.reader = reader;
    this.clock = clock;
  }

  /// Every published election as it is in force, by short name.
  public List<ElectionDefinition> all() {
    return all(clock.instant());
  }

  /// Every election that was public at the instant, as it was in force then, by short name.
  public List<ElectionDefinition> all(Instant at) {
    return versions.inForce(at).stream().map(this::definition).toList();
  }

  /// The definition in force; empty for an election that is not public.
  public Optional<ElectionDefinition> find(ElectionId election) {
    return find(election, clock.instant());
  }

  /// The election that an address names, as it is in force.
  ///
  /// @throws UnansweredException that there is none
  public ElectionDefinition named(String slug) {
    return Optional.of(slug)
        .filter(ElectionId::isSlug)
        .flatMap(one -> find(new ElectionId(one)))
        .orElseThrow(() ->
            takenBack(slug)
                .orElseGet(() ->
                    UnansweredException.nothing(
                        Message.of("nothing.election", "election", slug),
                        Message.of("nothing.see-elections", "path", "/elections"))));
  }

  private Optional<UnansweredException> takenBack(String slug) {
    return Optional.of(slug)
        .filter(ElectionId::isSlug)
        .map(ElectionId::new)
        .flatMap(id ->
            withdrawals
                .of(id)
                .flatMap(back ->
                    everPublic(id)
                        .map(election ->
                            UnansweredException.nothing(
                                Message.of(
                                    "stop.withdrawn.why",
                                    "published",
                                    back.published().atZone(election.zone()),
                                    "withdrawn",
                                    back.at().atZone(election.zone()),
                                    "reason",
                                    back.reason()),
                                Message.of("stop.withdrawn.next")))));
  }

  /// The definition that was public last, also of an election that was taken back since.
  public Optional<ElectionDefinition> everPublic(ElectionId election) {
    return versions
        .everPublished(election)
        .flatMap(id -> reader.read(versions.file(id)).definition());
  }

  /// The definition that was in force at the instant; empty if nothing was public then.
  public Optional<ElectionDefinition> find(ElectionId election, Instant at) {
    List<Publication> publications = publications(election, at);
    return publications.isEmpty()
        ? Optional.empty()
        : Optional.of(publications.getLast().definition());
  }

  /// The number of the version in force; 0 for an election that is not public.
  public int version(ElectionId election) {
    List<Publication> publications = publications(election, clock.instant());
    return publications.isEmpty() ? 0 : publications.getLast().version();
  }

  /// All that was published of an election up to the instant, the oldest first.
  public List<Publication> publications(ElectionId election, Instant until) {
    return versions.published(election, until).stream()
        .map(row ->
            new Publication(definition(row), row.number(), row.at(), row.author(), row.reason()))
        .toList();
  }

  private ElectionDefinition definition(VersionRows.Published row) {
    return known.computeIfAbsent(row.id(), _ -> read(row));
  }

  private ElectionDefinition read(VersionRows.Published row) {
    Reading reading = reader.read(versions.file(row.id()));
    return reading
        .definition()
        .orElseThrow(() ->
            new IllegalStateException(
                "Version %d of %s was published without a fault, but now has some: %s"
                    .formatted(
                        row.number(),
                        row.election(),
                        reading.faults().stream().map(Fault::words).toList())));
  }
}
