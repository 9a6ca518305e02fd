package org.hustings.server.organisation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.server.organisation.Change;
import org.hustings.server.organisation.RegisterName;
import org.hustings.server.organisation.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imports that were carried out, with their source and the day on which it was true.
@Component
public class Imports {
  private static final String SELECT =
      """
      SELECT i.*, c.register, c.id c_id, c.at c_at, c.author c_author, c.source c_source,
        c.as_of c_as_of, c.reason c_reason
      FROM organisation.import i JOIN organisation.change c ON c.id = i.change
      """;

  private final JdbcClient database;

  Imports(JdbcClient database) {
    this.database = database;
  }

  /// An import and what it changed.
  public record Kept(
      Change change,
      String register,
      String file,
      boolean complete,
      long lines,
      long added,
      long changed,
      long gone,
      boolean isTakenBack) {
    /// The part of the register that it is of.
    RegisterName part() {
      return RegisterName.valueOf(register.toUpperCase(Locale.ROOT));
    }
  }

  /// The latest first.
  public List<Kept> latest(int most) {
    return database
        .sql(SELECT + "ORDER BY c.id DESC LIMIT :most")
        .param("most", most)
        .query((row, _) -> kept(row))
        .list();
  }

  /// The import that is this change.
  public Optional<Kept> find(long change) {
    return database
        .sql(SELECT + "WHERE c.id = :change")
        .param("change", change)
        .query((row, _) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        Rows.change(row, "c_"),
        row.getString("register"),
        row.getString("file"),
        row.getBoolean("complete"),
        row.getLong("lines"),
        row.getLong("added"),
        row.getLong("changed"),
        row.getLong("gone"),
        row.getObject("taken_back_by") != null);
  }
}
