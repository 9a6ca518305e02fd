package org.hustings.server.election.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Publication;
import org.hustings.server.election.TimetableChange;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.AsAt;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The election that `{election}` names, as it was at the instant that the parameter `as-at` asks
/// for, or is now.
@Component
class ElectionViewArgument extends AddressedArgument<ElectionView> {
  private final Elections elections;
  private final Clock clock;

  ElectionViewArgument(Elections elections, Clock clock) {
    super(ElectionView.class);
    this.elections = elections;
    this.clock = clock;
  }

  @Override
  protected ElectionView named(Map<String, String> address, NativeWebRequest request) {
    ElectionDefinition now = elections.named(address.getOrDefault("election", ""));
    AsAt asAt = AsAt.asked(request.getParameter("as-at"), now.zone(), clock);
    List<Publication> publications = elections.publications(now.id(), asAt.instant());
    if (publications.isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("nothing.election-then"), Message.of("nothing.later-time"));
    }
    return new ElectionView(
        publications.getLast().definition(), asAt, TimetableChange.between(publications));
  }
}
