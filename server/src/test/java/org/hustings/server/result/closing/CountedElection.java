package org.hustings.server.result.closing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a count left behind that must be the same however often it was broken off.
///
/// @param figures every number, as JSON
/// @param files the ballot files by contest and place
/// @param outcomes the results by contest, with their sheets
/// @param acts how often each act of the close stands in the audit log
record CountedElection(
    String figures,
    Map<String, String> files,
    Map<String, String> outcomes,
    Map<String, Long> acts) {
  static CountedElection of(JdbcClient database) {
    return new CountedElection(
        database.sql("SELECT figures FROM result.figures").query(String.class).single(),
        map(database, "SELECT contest || '/' || place, blt FROM result.ballot_file"),
        map(database, "SELECT contest, result || sheet_json FROM result.outcome"),
        acts(database));
  }

  private static Map<String, String> map(JdbcClient database, String sql) {
    Map<String, String> rows = new TreeMap<>();
    database
        .sql(sql)
        .query(row -> {
          rows.put(row.getString(1), row.getString(2));
        });
    return rows;
  }

  /// The shares may be given more than once, all else happens once.
  private static Map<String, Long> acts(JdbcClient database) {
    Map<String, Long> acts = new TreeMap<>();
    for (String act :
        List.of(
            "ballot.parted",
            "result.close-begun",
            "result.opened",
            "result.counted",
            "result.declared")) {
      acts.put(
          act,
          database
              .sql("SELECT count(*) FROM audit.entry WHERE event = ?")
              .param(act)
              .query(Long.class)
              .single());
    }
    return acts;
  }
}
