package org.hustings.server.election.web;

import java.util.Map;
import org.hustings.server.election.PublicContests;
import org.hustings.server.platform.AddressedArgument;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The contest that `{election}` and `{contest}` name, with its election.
@Component
class ContestArgument extends AddressedArgument<PublicContests.Defined> {
  private final PublicContests contests;

  ContestArgument(PublicContests contests) {
    super(PublicContests.Defined.class);
    this.contests = contests;
  }

  @Override
  protected PublicContests.Defined named(Map<String, String> address, NativeWebRequest request) {
    return contests.named(
        address.getOrDefault("election", ""), address.getOrDefault("contest", ""));
  }
}
