package org.hustings.server.slate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hustings.definition.CandidacyId;
import org.hustings.definition.ContestId;
import org.hustings.server.audit.Actor;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The slates recommended in each contest.
@Component
public class Slates {
  private static final String EVERYWHERE = "";

  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Slates(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  private record Row(
      long id, String slug, String election, String contest, String name, boolean ordered) {}

  private record PlaceRow(String region, long candidacy) {}

  /// The slates in a contest as they were at an instant, by name.
  public List<Slate> in(ContestId contest, Instant at) {
    return database
        .sql(
            """
            SELECT id, slug, election, contest, name, ordered FROM slate.slate
            WHERE election = :election AND contest = :contest
              AND recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
            ORDER BY lower(name)
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("at", at)
        .query(Row.class)
        .list()
        .stream()
        .map(this::slate)
        .toList();
  }

  /// The slates of a group, alone or with others, as they were at an instant, the latest first.
  public List<Slate> of(GroupId group, Instant at) {
    return database
        .sql(
            """
            SELECT s.id, s.slug, s.election, s.contest, s.name, s.ordered
            FROM slate.slate s JOIN slate.slate_group g ON g.slate = s.id
            WHERE g.campaign_group = :group
              AND s.recorded_at <= :at AND (s.superseded_at IS NULL OR s.superseded_at > :at)
            ORDER BY s.id DESC
            """)
        .param("group", group.slug())
        .param("at", at)
        .query(Row.class)
        .list()
        .stream()
        .map(this::slate)
        .toList();
  }

  /// Publishes a slate in the place of the one of the same short name, if there is one.
  @Transactional
  public void publish(Slate slate, Recording from) {
    @Nullable Slate before = inForce(slate.contest(), slate.slug()).orElse(null);
    supersede(slate.contest(), slate.slug());
    long id = insert(slate, from);
    slate.groups().forEach(group -> insertGroup(id, group));
    insertPlaces(id, EVERYWHERE, slate.candidates());
    slate.inRegions().forEach((region, candidates) -> insertPlaces(id, region, candidates));
    audit.record(
        from.author(),
        "slate.slate-changed",
        "slate:" + slate.contest() + "/" + slate.slug(),
        entry(before),
        entry(slate));
  }

  private Optional<Slate> inForce(ContestId contest, String slug) {
    return database
        .sql(
            """
            SELECT id, slug, election, contest, name, ordered FROM slate.slate
            WHERE election = :election AND contest = :contest AND slug = :slug
              AND superseded_at IS NULL
            """)
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("slug", slug)
        .query(Row.class)
        .optional()
        .map(this::slate);
  }

  /// What the audit log says of a slate.
  private static @Nullable Map<String, Object> entry(@Nullable Slate slate) {
    if (slate == null) {
      return null;
    }
    Map<String, List<Long>> inRegions = new TreeMap<>();
    slate.inRegions().forEach((region, ids) -> inRegions.put(region, numbers(ids)));
    return Map.of(
        "name", slate.name(),
        "groups", slate.groups().stream().map(GroupId::slug).toList(),
        "ordered", slate.ordered(),
        "candidacies", numbers(slate.candidates()),
        "in regions", inRegions);
  }

  private static List<Long> numbers(List<CandidacyId> candidacies) {
    return candidacies.stream().map(CandidacyId::number).toList();
  }

  /// Takes a slate down; what it was stays on record.
  @Transactional
  public void takeDown(Slate slate, Actor author) {
    supersede(slate.contest(), slate.slug());
    audit.record(
        author,
        "slate.slate-changed",
        "slate:" + slate.contest() + "/" + slate.slug(),
        entry(slate),
        null);
  }

  private void supersede(ContestId contest, String slug) {
    database
        .sql(
            """
            UPDATE slate.slate SET superseded_at = :now
            WHERE election = :election AND contest = :contest AND slug = :slug
              AND superseded_at IS NULL
            """)
        .param("now", clock.instant())
        .param("election", contest.election().slug())
        .param("contest", contest.slug())
        .param("slug", slug)
        .update();
  }

  private long insert(Slate slate, Recording from) {
    return database
        .sql(
            """
            INSERT INTO slate.slate
              (slug, election, contest, name, ordered, recorded_at, author, source)
            VALUES (:slug, :election, :contest, :name, :ordered, :at, :author, :source)
            RETURNING id
            """)
        .param("slug", slate.slug())
        .param("election", slate.contest().election().slug())
        .param("contest", slate.contest().slug())
        .param("name", slate.name())
        .param("ordered", slate.ordered())
        .param("at", from.at())
        .param("author", from.author().reference())
        .param("source", from.source())
        .query(Long.class)
        .single();
  }

  private void insertGroup(long slate, GroupId group) {
    database
        .sql("INSERT INTO slate.slate_group (slate, campaign_group) VALUES (:slate, :group)")
        .param("slate", slate)
        .param("group", group.slug())
        .update();
  }

  private void insertPlaces(long slate, String region, List<CandidacyId> candidates) {
    database
        .sql(
            """
            INSERT INTO slate.place (slate, region, position, candidacy)
            SELECT :slate, :region, position, candidacy
            FROM unnest(:candidacies::bigint[]) WITH ORDINALITY AS place(candidacy, position)
            """)
        .param("slate", slate)
        .param("region", region)
        .param("candidacies", candidates)
        .update();
  }

  private Slate slate(Row row) {
    List<GroupId> groups =
        database
            .sql("SELECT campaign_group FROM slate.slate_group WHERE slate = :id ORDER BY 1")
            .param("id", row.id())
            .query((group, number) -> new GroupId(group.getString(1)))
            .list();
    Map<String, List<CandidacyId>> places =
        database
            .sql(
                """
                SELECT region, candidacy FROM slate.place WHERE slate = :id
                ORDER BY region, position
                """)
            .param("id", row.id())
            .query(PlaceRow.class)
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    PlaceRow::region,
                    Collectors.mapping(
                        place -> new CandidacyId(place.candidacy()), Collectors.toList())));
    List<CandidacyId> everywhere = places.getOrDefault(EVERYWHERE, List.of());
    places.remove(EVERYWHERE);
    return new Slate(
        row.slug(),
        ContestId.of(row.election(), row.contest()),
        row.name(),
        groups,
        row.ordered(),
        everywhere,
        places);
  }
}
