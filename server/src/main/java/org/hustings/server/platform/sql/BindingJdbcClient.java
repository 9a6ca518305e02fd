package org.hustings.server.platform.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A client of the database that takes instants, constants, identifiers and collections as they
/// are. A collection is one array, and not as many values as it has: `= ANY (:names)`.
final class BindingJdbcClient implements JdbcClient {
  private final JdbcClient plain;

  BindingJdbcClient(JdbcClient plain) {
    this.plain = plain;
  }

  @Override
  public StatementSpec sql(String sql) {
    if (sql.contains(" IN (:")) {
      throw new IllegalArgumentException(
          "A collection is bound as an array: write = ANY (:names), not IN (:names), in: " + sql);
    }
    return new BindingStatement(plain.sql(sql));
  }
}
