package org.hustings.server.organisation;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the table of lists' entries.
@Component
class ListRows {

  private final JdbcClient database;

  ListRows(JdbcClient database) {
    this.database = database;
  }

  /// What stands on these lists now.
  List<ListEntry> current(Collection<ListId> lists) {
    return database
        .sql(
            """
            SELECT list, member FROM organisation.list_entry
            WHERE superseded_by IS NULL AND list = ANY (:lists)
            """)
        .param("lists", lists.stream().map(ListId::slug).toArray(String[]::new))
        .query((row, _) ->
            new ListEntry(
                new ListId(row.getString("list")), new MemberNumber(row.getString("member"))))
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
        .param("lists", entries.stream().map(it -> it.list().slug()).toArray(String[]::new))
        .param("members", entries.stream().map(it -> it.member().value()).toArray(String[]::new))
        .update();
  }
}
