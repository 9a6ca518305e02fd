package org.hustings.server.platform.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

/// A client of the database that takes instants, constants, identifiers and collections as they
/// are.
final class BindingJdbcClient implements JdbcClient {
  private final JdbcClient plain;

  BindingJdbcClient(JdbcClient plain) {
    this.plain = plain;
  }

  @Override
  public StatementSpec sql(String sql) {
    return new BindingStatement(plain.sql(sql));
  }
}
