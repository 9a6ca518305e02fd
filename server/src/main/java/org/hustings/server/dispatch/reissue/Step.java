package org.hustings.server.dispatch.reissue;

import java.time.Instant;
import org.hustings.definition.Channel;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.server.dispatch.batch.PackKind;
import org.jspecify.annotations.Nullable;

/// One ballot of an elector, from the wish for it to what became of it.
///
/// @param channel null where the elector could not be reached
/// @param reason why it was wanted
/// @param sentTo the masked address; null until the pack is made
/// @param sentAt when the mail server or the printer had it; null until then
/// @param cameBack what came back from the address; null if nothing did
/// @param diedOf why its code is dead; null while it is live
/// @param setAside whether a paper of it came back when it was no good any more
public record Step(
    PackKind kind,
    @Nullable Channel channel,
    ChannelReason because,
    String reason,
    Instant wantedAt,
    @Nullable String sentTo,
    @Nullable Instant madeAt,
    @Nullable Instant sentAt,
    @Nullable String cameBack,
    @Nullable DeathReason diedOf,
    boolean setAside,
    boolean dropped) {
  /// Whether one can vote with it.
  public boolean isLive() {
    return madeAt != null && diedOf == null;
  }

  /// Whether it goes by post because e-mail cannot be used.
  public boolean isInsteadOfMail() {
    return channel == Channel.POST && because.isAboutMail();
  }
}
