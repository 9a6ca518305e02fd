package org.hustings.server.slate;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.candidacy.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The campaign groups.
@Component
public class Groups {
  private static final String AS_AT =
      """
      SELECT campaign_group, name, in_sentence, about, website
      FROM slate.group_details
      WHERE recorded_at <= :at AND (superseded_at IS NULL OR superseded_at > :at)
      """;

  private final JdbcClient database;
  private final AuditLog audit;
  private final Clock clock;

  Groups(JdbcClient database, AuditLog audit, Clock clock) {
    this.database = database;
    this.audit = audit;
    this.clock = clock;
  }

  /// All groups, by name.
  public List<CampaignGroup> all() {
    return all(clock.instant());
  }

  /// All groups that were entered at an instant, by name.
  public List<CampaignGroup> all(Instant at) {
    return database.sql(AS_AT + "ORDER BY lower(name)").param("at", at).query(Groups::read).list();
  }

  public Optional<CampaignGroup> find(GroupId id) {
    return find(id, clock.instant());
  }

  /// The group as it was entered at an instant.
  public Optional<CampaignGroup> find(GroupId id, Instant at) {
    return database
        .sql(AS_AT + "AND campaign_group = :id")
        .param("at", at)
        .param("id", id.slug())
        .query(Groups::read)
        .optional();
  }

  /// Enters a group, or puts these details in the place of those before.
  @Transactional
  public void enter(CampaignGroup group, Recording from) {
    @Nullable CampaignGroup before = find(group.id()).orElse(null);
    insertOrReplace(group, from);
    audit.record(
        from.author(),
        "slate.group-changed",
        "group:" + group.id(),
        before == null ? null : entry(before),
        entry(group));
  }

  private void insertOrReplace(CampaignGroup group, Recording from) {
    @Nullable URI website = group.website();
    database
        .sql(
            """
            INSERT INTO slate.campaign_group (slug, recorded_at) VALUES (:id, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("id", group.id().slug())
        .param("at", from.at())
        .update();
    database
        .sql(
            """
            UPDATE slate.group_details SET superseded_at = :now
            WHERE campaign_group = :id AND superseded_at IS NULL
            """)
        .param("now", clock.instant())
        .param("id", group.id().slug())
        .update();
    database
        .sql(
            """
            INSERT INTO slate.group_details
              (campaign_group, name, in_sentence, about, website, recorded_at, author, source)
            VALUES (:id, :name, :inSentence, :about, :website, :at, :author, :source)
            """)
        .param("id", group.id().slug())
        .param("name", group.name())
        .param("inSentence", group.inSentence())
        .param("about", group.about())
        .param("website", website == null ? null : website.toString())
        .param("at", from.at())
        .param("author", from.author().reference())
        .param("source", from.source())
        .update();
  }

  private static Map<String, String> entry(CampaignGroup group) {
    @Nullable URI website = group.website();
    return Map.of(
        "name", group.name(),
        "in a sentence", group.inSentence(),
        "about", group.about(),
        "website", website == null ? "" : website.toString());
  }

  static CampaignGroup read(ResultSet row, int number) throws SQLException {
    @Nullable String website = row.getString("website");
    return new CampaignGroup(
        new GroupId(row.getString("campaign_group")),
        row.getString("name"),
        row.getString("in_sentence"),
        row.getString("about"),
        website == null ? null : URI.create(website));
  }
}
