package org.hustings.server.slate.web;

import java.util.Optional;
import java.util.function.Function;
import org.hustings.server.account.Role;
import org.hustings.server.account.Roles;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.UnansweredException;
import org.hustings.server.slate.CampaignGroup;
import org.hustings.server.slate.GroupId;
import org.hustings.server.slate.Sources;
import org.hustings.words.Message;

/// A campaign group and who acts for it.
///
/// @param officer whether that is the returning officer
record Acting(CampaignGroup group, SignedIn person, boolean officer) {
  static boolean mayAct(String group, SignedIn person, Roles roles) {
    return roles.holds(person, Role.RETURNING_OFFICER)
        || roles.holds(person, Role.ORGANISER, group);
  }

  /// The group that an address names, if there is one of that short name.
  static CampaignGroup named(String group, Function<GroupId, Optional<CampaignGroup>> found) {
    return Optional.of(group)
        .filter(GroupId::isSlug)
        .flatMap(slug -> found.apply(new GroupId(slug)))
        .orElseThrow(() ->
            UnansweredException.nothing(
                Message.of("slate.unanswered.group", "group", group),
                Message.of("slate.unanswered.groups")));
  }

  /// What the public reads as the source.
  String source() {
    return officer ? Sources.OFFICER : Sources.GROUP;
  }
}
