package org.hustings.server.platform.sql;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Sends one statement many times with other parameters, together: for what is not to be one
/// statement about arrays. Parameters are bound as by the client of single statements.
@Component
public class BatchClient {
  private final JdbcOperations operations;

  BatchClient(JdbcOperations operations) {
    this.operations = operations;
  }

  /// @param sql with a question mark for each parameter
  /// @return how many rows each changed
  public int[] update(String sql, List<List<?>> parameters) {
    return operations.batchUpdate(sql, parameters.stream().map(BatchClient::bound).toList());
  }

  private static Object[] bound(List<?> parameters) {
    return Arrays.stream(parameters.toArray()).map(SqlValue::of).toArray();
  }
}
