package org.hustings.server.organisation.member;

import java.util.List;
import java.util.Map;

/// The SQL that compares the staged lines `s` with the members `m` and takes them in. A column
/// about which the file says nothing keeps the member's value; a new member then gets the usual
/// one.
final class MemberStaging {
  /// Enough to compare a million lines without writing them out between. Until the transaction
  /// ends.
  static final String MEMORY = "SET LOCAL work_mem = '64MB'";

  static final String CREATE =
      "CREATE TEMPORARY TABLE staged_member (line bigint, number text, %s) ON COMMIT DROP"
          .formatted(FieldSql.definitions());

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
      WHERE m.superseded_by IS NULL AND %s
        AND NOT EXISTS (SELECT FROM staged_member s WHERE s.number = m.number)
      """
          .formatted(Member.stands("m"));

  /// Whom a line makes leave, by the status that it states: the organisation's own word for it.
  private static final String ENDED =
      """
      SELECT count(*) FROM staged_member s
      JOIN organisation.member m ON m.number = s.number AND m.superseded_by IS NULL
      WHERE %s AND NOT %s
      """
          .formatted(Member.stands("m"), Member.stands("s"));

  /// How many there are who have not left.
  static final String STANDING =
      "SELECT count(*) FROM organisation.member m WHERE m.superseded_by IS NULL AND "
          + Member.stands("m");

  /// How many lines have an e-mail address, have none, or one that another has too.
  static final String ADDRESSES =
      """
      SELECT coalesce(sum(lines) FILTER (WHERE email IS NOT NULL), 0) AS with_email,
        coalesce(sum(lines) FILTER (WHERE email IS NULL), 0) AS without_email,
        coalesce(sum(lines) FILTER (WHERE email IS NOT NULL AND lines > 1), 0) AS sharing
      FROM (SELECT lower(email) AS email, count(*) AS lines FROM staged_member GROUP BY 1) counted
      """;

  static final String UNITS =
      """
      SELECT coalesce(unit, '') AS of, count(*) AS lines FROM staged_member
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most
      """;

  static final String STATUSES =
      """
      SELECT status AS of, count(*) AS lines FROM staged_member
      WHERE status IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :most
      """;

  static final String SECTIONS =
      """
      SELECT section AS of, count(*) AS lines
      FROM (SELECT unnest(sections) AS section FROM staged_member) named
      GROUP BY 1 ORDER BY 2 DESC, 1
      """;

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

  /// Whether the file says something about this.
  boolean states(MemberField field) {
    return stated.contains(field.column());
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

  /// How many members a file makes leave that holds them with another status.
  String ended() {
    return stated.contains("status") ? ENDED : "SELECT 0";
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
        .formatted(FieldSql.COLUMNS, values());
  }

  /// Marks those as having left whom a complete file no longer holds.
  String leave() {
    return """
    WITH leaving AS (
      UPDATE organisation.member g SET superseded_by = :change
      WHERE g.superseded_by IS NULL AND g.number IN (SELECT m.number %s)
      RETURNING g.*)
    INSERT INTO organisation.member (number, %s, recorded_by)
    SELECT number, %s, :change FROM leaving
    """
        .formatted(GONE, FieldSql.COLUMNS, FieldSql.columnsWith(MemberField.STATUS, "'left'"));
  }

  private String differs() {
    return "(%s) IS DISTINCT FROM (%s)"
        .formatted(values(), FieldSql.columns(column -> "m." + column));
  }

  private String values() {
    return FieldSql.columns(this::value);
  }

  private String named() {
    return FieldSql.columns(column -> value(column) + " AS " + column);
  }

  private String value(String column) {
    return stated.contains(column) ? "s." + column : UNSTATED.getOrDefault(column, "m." + column);
  }
}
