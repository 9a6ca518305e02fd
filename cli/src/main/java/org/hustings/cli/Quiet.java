package org.hustings.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/// Commands that work on a database without a server say what they do themselves: the libraries
/// that they use are heard only when something is wrong.
public final class Quiet {
  private Quiet() {}

  public static void libraries() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.WARN);
      // that rooms number their own migrations is meant
      root.getLoggerContext()
          .getLogger("org.flywaydb.core.internal.command.DbMigrate")
          .setLevel(Level.ERROR);
    }
  }
}
