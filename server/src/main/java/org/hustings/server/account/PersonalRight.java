package org.hustings.server.account;

import java.util.Map;
import org.hustings.server.platform.Right;

/// A right of people who are signed in. The public never has it.
public abstract class PersonalRight implements Right {
  @Override
  public final boolean allows(Map<String, String> address) {
    SignedIn person = SignedIn.here();
    return person != null && allows(person, address);
  }

  /// Whether this person may.
  ///
  /// @param address what the variables of the handler's path stand for
  protected abstract boolean allows(SignedIn person, Map<String, String> address);
}
