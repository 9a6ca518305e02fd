package org.hustings.server.platform.sql;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.AbstractSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/// Parameters by name, bound by `SqlValue`.
final class BindingParameters extends AbstractSqlParameterSource {
  private final SqlParameterSource plain;

  BindingParameters(SqlParameterSource plain) {
    this.plain = plain;
  }

  @Override
  public boolean hasValue(String name) {
    return plain.hasValue(name);
  }

  @Override
  public @Nullable Object getValue(String name) {
    return SqlValue.of(plain.getValue(name));
  }
}
