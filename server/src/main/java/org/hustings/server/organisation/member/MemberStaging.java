package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The SQL that compares the staged lines `s` with the members `m` and takes them in. A column
/// about which the file says nothing keeps the member's value; a new member then gets the usual
/// one.
final class MemberStaging {

  /// Enough to compare a million lines without writing them out between. Until the transaction
  /// ends.
  static final String MEMORY = "SET LOCAL work_mem = '64MB'";

  static final String CREATE =
      """
      CREATE TEMPORARY TABLE staged_member (
        line bigint, number text, name text, email text, postal_address text, born_on date,
        joined_on date, paid_up_to date, status text, unit text, sections text[]
      ) ON COMMIT DROP
      """;

  /// Each number that stands on more than one line: the first line and every other.
  static final String TWICE =
      """
      SELECT number, first, line AS other
      FROM (SELECT number, min(line) AS first FROM staged_member
            GROUP BY number HAVING count(*) > 1) twice
      JOIN staged_member USING (number) WHERE line > first
      ORDER BY other
      """;

  /// The members whom the file does not hold.
  static final String GONE =
      """
      FROM organisation.member m
      WHERE m.superseded_by IS NULL AND m.status <> 'left'
        AND NOT EXISTS (SELECT FROM staged_member s WHERE s.number = m.number)
      """;

  private static final List<String> COLUMNS =
      List.of(
          "name",
          "email",
          "postal_address",
          "born_on",
          "joined_on",
          "paid_up_to",
          "status",
          "unit",
          "sections");

  /// Who left and is in a file again has come back, whatever else the file says.
  private static final Map<String, String> UNSTATED =
      Map.of(
          "status",
              "CASE WHEN m.status = 'left' THEN 'active' ELSE coalesce(m.status, 'active') END",
          "sections", "coalesce(m.sections, '{}')");

  private final List<String> stated;

  MemberStaging(List<String> stated) {
    this.stated = List.copyOf(stated);
  }

  String count() {
    return """
    SELECT count(*) FILTER (WHERE m.number IS NULL) AS added,
      count(*) FILTER (WHERE m.number IS NOT NULL AND %s) AS changed,
      count(*) AS lines
    FROM staged_member s
    LEFT JOIN organisation.member m ON m.number = s.number AND m.superseded_by IS NULL
    """
        .formatted(differs());
  }

  String firstAdded() {
    return """
    SELECT s.line, s.name, s.number FROM staged_member s
    WHERE NOT EXISTS (
      SELECT FROM organisation.member m
      WHERE m.number = s.number AND m.superseded_by IS NULL)
    ORDER BY s.line LIMIT :most
    """;
  }

  /// The first that change, with the line's values under the member's own column names.
  String firstChanged() {
    return """
    SELECT s.line, s.number, %s
    FROM staged_member s
    JOIN organisation.member m ON m.number = s.number AND m.superseded_by IS NULL
    WHERE %s ORDER BY s.line LIMIT :most
    """
        .formatted(named(), differs());
  }

  String supersede() {
    return """
    UPDATE organisation.member m SET superseded_by = :change
    FROM staged_member s
    WHERE m.number = s.number AND m.superseded_by IS NULL AND %s
    """
        .formatted(differs());
  }

  /// To be run after superseding: writes every line whose number has no entry that stands.
  String write() {
    return """
    INSERT INTO organisation.member
      (number, %s, recorded_by)
    SELECT s.number, %s, :change
    FROM staged_member s
    LEFT JOIN organisation.member m ON m.number = s.number AND m.superseded_by = :change
    WHERE NOT EXISTS (
      SELECT FROM organisation.member n WHERE n.number = s.number AND n.superseded_by IS NULL)
    """
        .formatted(String.join(", ", COLUMNS), values());
  }

  /// Marks those as having left whom a complete file no longer holds.
  String leave() {
    return """
    WITH leaving AS (
      UPDATE organisation.member g SET superseded_by = :change
      WHERE g.superseded_by IS NULL AND g.number IN (SELECT m.number %s)
      RETURNING g.*)
    INSERT INTO organisation.member
      (number, name, email, postal_address, born_on, joined_on, paid_up_to, status, unit,
       sections, recorded_by)
    SELECT number, name, email, postal_address, born_on, joined_on, paid_up_to, 'left', unit,
      sections, :change
    FROM leaving
    """
        .formatted(GONE);
  }

  private String differs() {
    var theirs = COLUMNS.stream().map(column -> "m." + column).collect(Collectors.joining(", "));
    return "(%s) IS DISTINCT FROM (%s)".formatted(values(), theirs);
  }

  private String values() {
    return COLUMNS.stream().map(this::value).collect(Collectors.joining(", "));
  }

  private String named() {
    return COLUMNS.stream()
        .map(column -> value(column) + " AS " + column)
        .collect(Collectors.joining(", "));
  }

  private String value(String column) {
    return stated.contains(column) ? "s." + column : UNSTATED.getOrDefault(column, "m." + column);
  }
}
