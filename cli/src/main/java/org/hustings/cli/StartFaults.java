package org.hustings.cli;

import java.net.BindException;
import java.sql.SQLException;
import org.hustings.server.audit.told.SealLostException;
import org.hustings.server.platform.database.DatabaseStartException;
import org.hustings.server.platform.key.SiteKeyException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConnectorStartFailedException;
import org.springframework.boot.web.server.PortInUseException;

/// What keeps the server from starting and whoever started it can mend: a port that is taken or not
/// allowed, a database that does not answer or does not let us in.
public final class StartFaults {
  private static final String ANOTHER_PORT = " Choose another with --port, or --port 0 for any.";

  private StartFaults() {}

  /// The fault in words, or as it was where it is none that the user can mend.
  public static RuntimeException inWords(RuntimeException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      @Nullable String words = words(cause);
      if (words != null) {
        return new UserFault(words, fault);
      }
    }
    return fault;
  }

  private static @Nullable String words(Throwable cause) {
    return switch (cause) {
      case PortInUseException port -> portInUse(port.getPort());
      case ConnectorStartFailedException port -> portInUse(port.getPort());
      case BindException port when "Permission denied".equals(port.getMessage()) ->
          "This user may not listen on that port: ports below 1024 are the administrator's."
              + ANOTHER_PORT;
      case SiteKeyException key -> String.valueOf(key.getMessage());
      case DatabaseStartException database -> database.getMessage();
      case SealLostException seal -> seal.getMessage();
      case SQLException database when isRefusal(database) ->
          "The database cannot be used: "
              + String.valueOf(database.getMessage()).lines().findFirst().orElse("")
              + "\nLook at --database-url, postgresql://user:password@host:port/database, and"
              + " whether PostgreSQL runs there.";
      default -> null;
    };
  }

  private static String portInUse(int port) {
    return "Port " + port + " is in use by another program." + ANOTHER_PORT;
  }

  /// No connection, not let in, no such database, no right to it, too many connections.
  private static boolean isRefusal(SQLException fault) {
    String state = String.valueOf(fault.getSQLState());
    return state.startsWith("08")
        || state.startsWith("28")
        || state.startsWith("3D")
        || state.startsWith("53")
        || state.equals("42501");
  }
}
