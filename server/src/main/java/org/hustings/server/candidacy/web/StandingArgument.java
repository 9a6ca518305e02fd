package org.hustings.server.candidacy.web;

import java.util.Map;
import org.hustings.server.platform.AddressedArgument;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The candidacy that `{election}`, `{contest}` and `{candidate}` name.
@Component
class StandingArgument extends AddressedArgument<Standings.Found> {
  private final Standings standings;

  StandingArgument(Standings standings) {
    super(Standings.Found.class);
    this.standings = standings;
  }

  @Override
  protected Standings.Found named(Map<String, String> address, NativeWebRequest request) {
    return standings.find(address);
  }
}
