package org.hustings.server.roll;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.hustings.server.election.ElectionId;
import org.hustings.server.platform.TableCopy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// The draw of electors' numbers: everybody is put into a table with a random number of 122 bits
/// beside them, and then numbered in the order of these. Within the caller's transaction.
final class Draw implements AutoCloseable {
  private final JdbcClient database;
  private final DataSource connections;
  private final Connection connection;
  private final TableCopy copy;

  Draw(JdbcClient database, DataSource connections) throws SQLException {
    this.database = database;
    this.connections = connections;
    database
        .sql(
            """
            CREATE TEMPORARY TABLE drawn (
              member text, name text, email text, postal_address text, unit text, region text,
              sections text[], entitlements text[], lot uuid NOT NULL DEFAULT gen_random_uuid()
            ) ON COMMIT DROP
            """)
        .update();
    this.connection = DataSourceUtils.getConnection(connections);
    this.copy =
        new TableCopy(
            connection,
            "drawn (member, name, email, postal_address, unit, region, sections, entitlements)");
  }

  void add(Drafted drafted) {
    List<String> entitlements = drafted.entitlements().stream().map(EntitlementText::of).toList();
    copy.row(
        drafted.member().number(),
        drafted.member().name(),
        drafted.member().email(),
        drafted.member().postalAddress(),
        drafted.unit() == null ? null : drafted.unit().id(),
        drafted.region(),
        drafted.sections(),
        entitlements);
  }

  /// Draws the numbers and writes the roll.
  void carryOut(ElectionId election) {
    copy.finish();
    database
        .sql(
            """
            INSERT INTO roll.elector
              (election, number, member, name, email, postal_address, unit, region, sections,
               entitlements)
            SELECT :election, row_number() OVER (ORDER BY lot, member), member, name, email,
              postal_address, unit, region, sections, entitlements
            FROM drawn ORDER BY lot, member
            """)
        .param("election", election.slug())
        .update();
  }

  @Override
  public void close() throws SQLException {
    try {
      copy.close();
    } finally {
      DataSourceUtils.releaseConnection(connection, connections);
    }
  }
}
