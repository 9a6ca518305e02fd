package org.hustings.server.audit;

import java.util.regex.Pattern;

/// Who did something, as the log names them: a person by their reference ("member:12345"), a
/// command of the operator ("command:import"), or the system itself ("system:clock"). Never a name
/// or an address: those change, and the log does not.
public record Actor(String reference) {
  public static final String COMMAND = "command";
  public static final String SYSTEM = "system";

  private static final Pattern REFERENCE = Pattern.compile("[a-z-]+:[^\\p{Cntrl}]{1,200}");

  public Actor {
    if (!REFERENCE.matcher(reference).matches()) {
      throw new IllegalArgumentException(
          "An actor is named as kind:reference, not '" + reference + "'");
    }
  }

  /// Somebody at the command line of the machine.
  public static Actor command(String name) {
    return new Actor(COMMAND + ":" + name);
  }

  /// Hustings itself, in one of its scheduled acts.
  public static Actor system(String act) {
    return new Actor(SYSTEM + ":" + act);
  }

  @Override
  public String toString() {
    return reference;
  }
}
