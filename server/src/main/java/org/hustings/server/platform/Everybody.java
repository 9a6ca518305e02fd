package org.hustings.server.platform;

import java.util.Map;
import org.springframework.stereotype.Component;

/// The right to what is public.
@Component
public final class Everybody implements Right {
  @Override
  public boolean allows(Map<String, String> address) {
    return true;
  }
}
