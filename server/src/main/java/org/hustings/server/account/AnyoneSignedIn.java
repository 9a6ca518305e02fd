package org.hustings.server.account;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right of whoever has signed in, as whom or what ever.
@Component
public final class AnyoneSignedIn extends PersonalRight {
  @Override
  protected boolean allows(SignedIn person, Map<String, String> address) {
    return true;
  }
}
