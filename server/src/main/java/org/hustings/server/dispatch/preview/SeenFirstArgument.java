package org.hustings.server.dispatch.preview;

import java.util.Map;
import java.util.Optional;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Elections;
import org.hustings.server.election.Version;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The election that `{election}` names: as it is in force where it is public, else its newest draft.
@Component
class SeenFirstArgument extends AddressedArgument<SeenFirst> {
  private final Elections elections;
  private final Drafts drafts;
  private final DefinitionReader reader;

  SeenFirstArgument(Elections elections, Drafts drafts, DefinitionReader reader) {
    super(SeenFirst.class);
    this.elections = elections;
    this.drafts = drafts;
    this.reader = reader;
  }

  @Override
  protected SeenFirst named(Map<String, String> address, NativeWebRequest request) {
    String slug = address.getOrDefault("election", "");
    Optional<Version> draft =
        Optional.of(slug)
            .filter(ElectionId::isSlug)
            .flatMap(one -> drafts.newest(new ElectionId(one)));
    if (draft.isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("nothing.election", "election", slug),
          Message.of("nothing-staff.begin", "path", "/staff/elections/new"));
    }
    Optional<ElectionDefinition> inForce = elections.find(draft.get().election());
    return inForce
        .map(one -> new SeenFirst(one, true))
        .orElseGet(() -> new SeenFirst(sound(draft.get()), false));
  }

  private ElectionDefinition sound(Version draft) {
    return reader
        .read(draft.file())
        .definition()
        .orElseThrow(() ->
            UnansweredException.unreadable(
                Message.of("nothing-staff.definition-faults"),
                Message.of(
                    "nothing-staff.mend",
                    "path",
                    "/staff/elections/" + draft.election().slug() + "/file")));
  }
}
