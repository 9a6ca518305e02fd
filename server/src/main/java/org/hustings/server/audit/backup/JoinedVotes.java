package org.hustings.server.audit.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Of which elections a database can still say who cast which sealed ballot.
public interface JoinedVotes {
  /// Their short names, as the database is at this moment.
  List<String> in(Connection database) throws SQLException;
}
