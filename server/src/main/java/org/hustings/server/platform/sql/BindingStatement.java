package org.hustings.server.platform.sql;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.ResultQuerySpec;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.KeyHolder;

/// A statement whose parameters are bound by `SqlValue`.
final class BindingStatement implements StatementSpec {
  private final StatementSpec plain;

  BindingStatement(StatementSpec plain) {
    this.plain = plain;
  }

  @SuppressWarnings("ReferenceEquality") // the very statement, not one like it
  private StatementSpec with(StatementSpec changed) {
    return changed == plain ? this : new BindingStatement(changed);
  }

  @Override
  public StatementSpec withFetchSize(int rows) {
    return with(plain.withFetchSize(rows));
  }

  @Override
  public StatementSpec withMaxRows(int rows) {
    return with(plain.withMaxRows(rows));
  }

  @Override
  public StatementSpec withQueryTimeout(int seconds) {
    return with(plain.withQueryTimeout(seconds));
  }

  @Override
  public StatementSpec param(@Nullable Object value) {
    return with(plain.param(SqlValue.of(value)));
  }

  @Override
  public StatementSpec param(int index, @Nullable Object value) {
    return with(plain.param(index, SqlValue.of(value)));
  }

  @Override
  public StatementSpec param(int index, @Nullable Object value, int type) {
    return with(plain.param(index, SqlValue.of(value), type));
  }

  @Override
  public StatementSpec param(String name, @Nullable Object value) {
    return with(plain.param(name, SqlValue.of(value)));
  }

  @Override
  public StatementSpec param(String name, @Nullable Object value, int type) {
    return with(plain.param(name, SqlValue.of(value), type));
  }

  @Override
  public StatementSpec params(@Nullable Object... values) {
    return params(Arrays.asList(values));
  }

  @Override
  public StatementSpec params(List<?> values) {
    values.forEach(value -> plain.param(SqlValue.of(value)));
    return this;
  }

  @Override
  public StatementSpec params(Map<String, ?> values) {
    values.forEach((name, value) -> plain.param(name, SqlValue.of(value)));
    return this;
  }

  @Override
  public StatementSpec paramSource(Object source) {
    return paramSource(new SimplePropertySqlParameterSource(source));
  }

  @Override
  public StatementSpec paramSource(SqlParameterSource source) {
    return with(plain.paramSource(new BindingParameters(source)));
  }

  @Override
  public ResultQuerySpec query() {
    return plain.query();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // T is Instant there; a single column may be null
  public <T> MappedQuerySpec<T> query(Class<T> type) {
    return type == Instant.class
        ? (MappedQuerySpec<T>) plain.query((row, _) -> Columns.instant(row, 1))
        : plain.query(type);
  }

  @Override
  public <T> MappedQuerySpec<T> query(RowMapper<T> mapper) {
    return plain.query(mapper);
  }

  @Override
  public void query(RowCallbackHandler handler) {
    plain.query(handler);
  }

  @Override
  public <T> T query(ResultSetExtractor<T> extractor) {
    return plain.query(extractor);
  }

  @Override
  public int update() {
    return plain.update();
  }

  @Override
  public int update(KeyHolder keys) {
    return plain.update(keys);
  }

  @Override
  public int update(KeyHolder keys, String... columns) {
    return plain.update(keys, columns);
  }
}
