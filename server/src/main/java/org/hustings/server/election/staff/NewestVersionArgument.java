package org.hustings.server.election.staff;

import java.util.List;
import java.util.Map;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionReader;
import org.hustings.server.election.Drafts;
import org.hustings.server.election.Version;
import org.hustings.server.platform.AddressedArgument;
import org.hustings.server.platform.UnansweredException;
import org.hustings.words.Message;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;

/// The newest version, draft or public, of the election that `{election}` names.
@Component
class NewestVersionArgument extends AddressedArgument<Opened> {
  private final Drafts drafts;
  private final DefinitionReader reader;

  NewestVersionArgument(Drafts drafts, DefinitionReader reader) {
    super(Opened.class);
    this.drafts = drafts;
    this.reader = reader;
  }

  @Override
  protected Opened named(Map<String, String> address, NativeWebRequest request) {
    String slug = address.getOrDefault("election", "");
    List<Version> versions = ElectionId.isSlug(slug) ? drafts.of(new ElectionId(slug)) : List.of();
    if (versions.isEmpty()) {
      throw UnansweredException.nothing(
          Message.of("nothing.election", "election", slug),
          Message.of("nothing-staff.begin", "path", "/staff/elections/new"));
    }
    return Opened.of(versions, reader);
  }
}
