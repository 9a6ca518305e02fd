package org.hustings.server.organisation.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.hustings.server.organisation.ListId;
import org.hustings.server.organisation.MemberNumber;
import org.hustings.server.organisation.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the table of lists' entries.
@Component
class ListRows {
  private final JdbcClient database;

  ListRows(JdbcClient database) {
    this.database = database;
  }

  /// What stands on any list now.
  List<ListEntry> all() {
    return database
        .sql("SELECT list, member FROM organisation.list_entry WHERE superseded_by IS NULL")
        .query(ListRows::entry)
        .list();
  }

  /// What stands on these lists now.
  List<ListEntry> current(Collection<ListId> lists) {
    return database
        .sql(
            """
            SELECT list, member FROM organisation.list_entry
            WHERE superseded_by IS NULL AND list = ANY (:lists)
            """)
        .param("lists", lists)
        .query(ListRows::entry)
        .list();
  }

  private static ListEntry entry(ResultSet row, int number) throws SQLException {
    return new ListEntry(
        new ListId(row.getString("list")), new MemberNumber(row.getString("member")));
  }

  /// Every list that there is or was, and how many are on it now.
  List<Lists.Size> sizes() {
    return database
        .sql(
            """
            SELECT list, count(*) FILTER (WHERE superseded_by IS NULL) AS members
            FROM organisation.list_entry GROUP BY list ORDER BY list
            """)
        .query(
            (row, _) -> new Lists.Size(new ListId(row.getString("list")), row.getLong("members")))
        .list();
  }

  List<Lists.Listed> on(ListId list, int most) {
    return database
        .sql(
            """
            SELECT m.number, m.name
            FROM organisation.list_entry f
            JOIN organisation.member m ON m.number = f.member AND m.superseded_by IS NULL
            WHERE f.list = :list AND f.superseded_by IS NULL
            ORDER BY m.name, m.number LIMIT :most
            """)
        .param("list", list.slug())
        .param("most", most)
        .query((row, _) ->
            new Lists.Listed(new MemberNumber(row.getString("number")), row.getString("name")))
        .list();
  }

  /// The changes that put somebody on the list or took them off, the newest first.
  List<Lists.Turn> turns(ListId list) {
    return database
        .sql(
            """
            SELECT c.id c_id, c.at c_at, c.author c_author, c.source c_source, c.as_of c_as_of,
              c.reason c_reason, count(*) FILTER (WHERE f.recorded_by = c.id) AS added,
              count(*) FILTER (WHERE f.superseded_by = c.id) AS gone
            FROM organisation.list_entry f
            JOIN organisation.change c ON c.id IN (f.recorded_by, f.superseded_by)
            WHERE f.list = :list GROUP BY c.id ORDER BY c.id DESC
            """)
        .param("list", list.slug())
        .query((row, _) ->
            new Lists.Turn(Rows.change(row, "c_"), row.getLong("added"), row.getLong("gone")))
        .list();
  }

  void add(List<ListEntry> entries, long change) {
    write(
        """
        INSERT INTO organisation.list_entry (list, member, recorded_by)
        SELECT list, member, :change FROM unnest(:lists, :members) e (list, member)
        """,
        entries,
        change);
  }

  /// Takes the entries off and tells how many of them stood on their list.
  int takeOff(List<ListEntry> entries, long change) {
    return write(
        """
        UPDATE organisation.list_entry f SET superseded_by = :change
        FROM unnest(:lists, :members) e (list, member)
        WHERE f.list = e.list AND f.member = e.member AND f.superseded_by IS NULL
        """,
        entries,
        change);
  }

  private int write(String statement, List<ListEntry> entries, long change) {
    return database
        .sql(statement)
        .param("change", change)
        .param(
            "lists",
            entries.stream().map(listEntry -> listEntry.list().slug()).toArray(String[]::new))
        .param(
            "members",
            entries.stream().map(listEntry -> listEntry.member().value()).toArray(String[]::new))
        .update();
  }
}
