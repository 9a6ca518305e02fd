package org.hustings.server.roll.draft;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hustings.server.platform.TableCopy;
import org.hustings.server.roll.Drafted;
import org.hustings.server.roll.likeness.LikenessKey;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Those who would go on the roll, in a temporary table of the caller's transaction. Each has a
/// random number of 122 bits beside them, which the database draws; and what their name and address
/// are compared by, where somebody will look for those who are alike. While the table is filled,
/// the transaction can do nothing else.
final class DraftTable implements AutoCloseable {
  private final DataSource connections;
  private final Connection connection;
  private final TableCopy copy;
  private final boolean isCompared;

  DraftTable(JdbcClient database, DataSource connections, boolean isCompared) {
    this.connections = connections;
    this.isCompared = isCompared;
    database
        .sql(
            """
            CREATE TEMPORARY TABLE draft (
              member text, name text, email text, postal_address text, unit text, region text,
              sections text[], entitlements text[], name_key text, address_key text, born_on date,
              lot uuid NOT NULL DEFAULT gen_random_uuid()
            ) ON COMMIT DROP
            """)
        .update();
    this.connection = DataSourceUtils.getConnection(connections);
    try {
      this.copy =
          new TableCopy(
              connection,
              """
              draft (member, name, email, postal_address, unit, region, sections, entitlements,
                name_key, address_key, born_on)
              """);
    } catch (SQLException e) {
      DataSourceUtils.releaseConnection(connection, connections);
      throw new DataAccessResourceFailureException("The roll could not be drafted", e);
    }
  }

  void add(Drafted drafted) {
    copy.row(
        drafted.member().number(),
        drafted.member().name(),
        drafted.member().email(),
        drafted.member().postalAddress(),
        drafted.unit() == null ? null : drafted.unit().id(),
        drafted.region(),
        drafted.sections(),
        drafted.entitlements().texts(),
        isCompared ? LikenessKey.of(drafted.member().name()) : null,
        isCompared ? LikenessKey.of(drafted.member().postalAddress()) : null,
        drafted.member().bornOn());
  }

  /// Ends the filling; the table can now be asked.
  void filled() {
    copy.finish();
  }

  @Override
  public void close() {
    try {
      copy.close();
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("The roll could not be drafted", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }
}
