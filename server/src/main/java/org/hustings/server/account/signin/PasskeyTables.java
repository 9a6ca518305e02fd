package org.hustings.server.account.signin;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowMapper;

/// Spring Security names its two tables of passkeys without a schema. Here they are in `account`,
/// and no connection finds a table but by its full name.
final class PasskeyTables extends JdbcTemplate {
  private static final Pattern TABLE = Pattern.compile("\\b(user_credentials|user_entities)\\b");

  PasskeyTables(DataSource database) {
    super(database);
  }

  @Override
  public <T extends @Nullable Object> List<T> query(
      String sql, RowMapper<T> mapper, @Nullable Object @Nullable ... parameters) {
    return super.query(inAccount(sql), mapper, parameters);
  }

  @Override
  public int update(String sql, @Nullable PreparedStatementSetter setter) {
    return super.update(inAccount(sql), setter);
  }

  private static String inAccount(String sql) {
    return TABLE.matcher(sql).replaceAll("account.$1");
  }
}
