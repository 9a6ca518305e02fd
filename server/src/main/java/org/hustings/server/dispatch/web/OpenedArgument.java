package org.hustings.server.dispatch.web;

import java.util.Map;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AddressedArgument;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The election that `{election}` names, as pages of dispatch show it.
@Component
class OpenedArgument extends AddressedArgument<Opened> {
  private final Elections elections;

  OpenedArgument(Elections elections) {
    super(Opened.class);
    this.elections = elections;
  }

  @Override
  protected Opened named(Map<String, String> address, NativeWebRequest request) {
    return new Opened(elections.named(address.getOrDefault("election", "")));
  }
}
