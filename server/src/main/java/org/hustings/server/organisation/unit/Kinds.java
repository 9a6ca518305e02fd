package org.hustings.server.organisation.unit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.server.audit.AuditLog;
import org.hustings.server.organisation.Changes;
import org.hustings.server.organisation.Dated;
import org.hustings.server.organisation.KindId;
import org.hustings.server.organisation.Provenance;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.RegisterRefusal;
import org.hustings.server.organisation.Rows;
import org.hustings.server.organisation.Words;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.sql.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The kinds of unit that the organisation has. Until it records one of its own it has the usual
/// ones of a party.
@Component
public class Kinds {
  private static final String BRANCH = "branch";

  static final List<Kind> USUAL =
      List.of(
          kind(
              "clp",
              "local party",
              "local parties",
              "CLP",
              "Constituency Labour Party",
              "Labour Party",
              "constituency party",
              "local party"),
          kind(BRANCH, "branch", "branches", "branch"),
          kind("union", "trade union", "trade unions", "", "union"),
          kind("society", "socialist society", "socialist societies", ""),
          kind("labour-group", "Labour group", "Labour groups", "Labour Group"),
          kind("youth-branch", "youth branch", "youth branches", "youth branch"));

  private final JdbcClient database;
  private final Changes changes;
  private final AuditLog log;

  Kinds(JdbcClient database, Changes changes, AuditLog log) {
    this.database = database;
    this.changes = changes;
    this.log = log;
  }

  public List<Kind> all() {
    List<Kind> recorded =
        database
            .sql("SELECT * FROM organisation.kind WHERE superseded_by IS NULL ORDER BY name")
            .query(Kinds::read)
            .list();
    return recorded.isEmpty() ? USUAL : recorded;
  }

  /// Those of which a form has one chosen: the organisation's own. While none is recorded, the branch,
  /// which most have, and those that units have.
  public List<Kind> offered() {
    List<Kind> all = all();
    if (!all.equals(USUAL)) {
      return all;
    }
    Set<String> had =
        new HashSet<>(
            database
                .sql("SELECT DISTINCT kind FROM organisation.unit WHERE superseded_by IS NULL")
                .query(String.class)
                .list());
    had.add(BRANCH);
    return USUAL.stream().filter(kind -> had.contains(kind.id().slug())).toList();
  }

  public Optional<Kind> find(KindId id) {
    return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /// All that was recorded of a kind, the newest first; nothing of one that came with Hustings.
  public List<Dated<Kind>> history(KindId id) {
    return database
        .sql(
            "SELECT f.*, "
                + Rows.OF_CHANGES
                + "FROM organisation.kind f "
                + Rows.CHANGES
                + "WHERE f.slug = :slug ORDER BY f.recorded_by DESC")
        .param("slug", id.slug())
        .query((row, number) -> Rows.dated(read(row, number), row))
        .list();
  }

  /// An id for a new kind of this name. Refused if one has it already.
  public KindId newId(String name) {
    String slug = Words.of(name).slug();
    if (slug.isEmpty()) {
      throw new RefusedException(new RegisterRefusal.NameWithoutLetters());
    }
    KindId id = new KindId(slug);
    find(id)
        .ifPresent(kind -> {
          throw new RefusedException(new RegisterRefusal.KindExists(kind.name()));
        });
    return id;
  }

  /// Records a kind, or what a kind is called from now on.
  @Transactional
  public void record(Kind kind, Provenance provenance) {
    List<Kind> before = all();
    boolean first = changes.last(RegisterName.KINDS) == 0;
    long change = changes.begin(RegisterName.KINDS, provenance);
    if (first) {
      USUAL.forEach(usual -> write(usual, change));
    }
    database
        .sql(
            """
            UPDATE organisation.kind SET superseded_by = :change
            WHERE slug = :slug AND superseded_by IS NULL
            """)
        .param("change", change)
        .param("slug", kind.id().slug())
        .update();
    write(kind, change);
    Kind earlier =
        before.stream().filter(one -> one.id().equals(kind.id())).findFirst().orElse(null);
    log.record(
        provenance.author(), "organisation.kind-recorded", "kind:" + kind.id(), earlier, kind);
  }

  private void write(Kind kind, long change) {
    database
        .sql(
            """
            INSERT INTO organisation.kind (slug, name, plural, suffix, also_written, recorded_by)
            VALUES (:slug, :name, :plural, :suffix, :alsoWritten, :change)
            """)
        .param("slug", kind.id().slug())
        .param("name", kind.name())
        .param("plural", kind.plural())
        .param("suffix", kind.suffix())
        .param("alsoWritten", kind.alsoWritten())
        .param("change", change)
        .update();
  }

  private static Kind read(ResultSet row, int number) throws SQLException {
    return new Kind(
        new KindId(row.getString("slug")),
        row.getString("name"),
        row.getString("plural"),
        row.getString("suffix"),
        Columns.texts(row, "also_written"));
  }

  private static Kind kind(
      String slug, String name, String plural, String suffix, String... alsoWritten) {
    return new Kind(new KindId(slug), name, plural, suffix, List.of(alsoWritten));
  }
}
