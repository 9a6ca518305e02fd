package org.hustings.server.dispatch.reissue;

import java.time.Clock;
import java.util.Optional;
import org.hustings.definition.Channel;
import org.hustings.definition.ElectionDefinition;
import org.hustings.server.roll.Elector;
import org.hustings.server.roll.MaskedAddress;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides which way a ballot goes that an elector asks for: to the roll's address always; to one
/// that the register has today instead, if the one before can be asked; else by post.
@Component
class Ways {
  private final Reissues reissues;
  private final SharedAddress shared;
  private final Clock clock;

  Ways(Reissues reissues, SharedAddress shared, Clock clock) {
    this.reissues = reissues;
    this.shared = shared;
    this.clock = clock;
  }

  /// The way to the address at which somebody asked.
  Way of(ElectionDefinition election, Elector elector, String address) {
    Optional<Message> offline =
        reissues.refusal(election, elector, Channel.ONLINE, Asker.ELECTOR);
    if (reissues.hasVoted(elector) || shared.isOthers(elector, address) || offline.isPresent()) {
      return byPost(election, elector, offline);
    }
    if (KnownAddresses.isOnTheRoll(elector, address)) {
      return new Way.ToTheRoll(MaskedAddress.of(address));
    }
    @Nullable String before = elector.email();
    boolean inTime =
        new ReissueHours(election)
            .isOpenAt(clock.instant().plus(OtherAddresses.ELECTOR_DELAY));
    return before != null && inTime
        ? new Way.ToTheChanged(
            MaskedAddress.of(address),
            MaskedAddress.of(before),
            OtherAddresses.ELECTOR_DELAY.toHours())
        : byPost(election, elector, Optional.empty());
  }

  /// By post, where there is an address and time.
  Way byPost(ElectionDefinition election, Elector elector, Optional<Message> offline) {
    Optional<Message> refusal =
        reissues.refusal(election, elector, Channel.POST, Asker.ELECTOR);
    if (refusal.isPresent()) {
      return new Way.None(offline.orElse(refusal.get()));
    }
    @Nullable String postal = elector.postalAddress();
    return postal == null
        ? new Way.None(Message.of("reissue.refused.no-way"))
        : new Way.ByPost(MaskedAddress.of(postal));
  }
}
