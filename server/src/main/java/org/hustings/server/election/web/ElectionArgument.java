package org.hustings.server.election.web;

import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Elections;
import org.hustings.server.platform.AddressedArgument;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The public election that `{election}` names, as it is in force.
@Component
class ElectionArgument extends AddressedArgument<ElectionDefinition> {
  private final Elections elections;

  ElectionArgument(Elections elections) {
    super(ElectionDefinition.class);
    this.elections = elections;
  }

  @Override
  protected ElectionDefinition named(Map<String, String> address, NativeWebRequest request) {
    return elections.named(address.getOrDefault("election", ""));
  }
}
