package org.hustings.server.dispatch.reissue;

import org.hustings.definition.Channel;
import org.hustings.server.dispatch.DeathReason;
import org.hustings.server.dispatch.batch.ChannelReason;
import org.hustings.words.Words;

/// What pages say of ballots that were sent, and sent again.
public final class ReissueWords {
  private ReissueWords() {}

  /// Why one cannot vote with a ballot any more.
  public static String death(Words words, DeathReason reason) {
    return switch (reason) {
      case LOST -> words.say("reissue.death.lost");
      case STOLEN -> words.say("reissue.death.stolen");
      case OFF_THE_ROLL -> words.say("reissue.death.off-the-roll");
      case CAME_BACK -> words.say("reissue.death.came-back");
      case VOID -> words.say("reissue.death.void");
      case VOID_IN_A_CONTEST -> words.say("reissue.death.void-in-a-contest");
      case REFUSED -> words.say("reissue.death.refused");
      case REISSUED -> words.say("reissue.death.reissued");
    };
  }

  /// Why a ballot could not be sent by any channel.
  public static String because(Words words, ChannelReason reason) {
    return switch (reason) {
      case RULE, FORMAT, ASKED -> words.say("reissue.because.rule");
      case NO_EMAIL -> words.say("reissue.because.no-email");
      case EMAIL_NOT_TAKEN -> words.say("reissue.because.not-taken");
      case SHARED_EMAIL -> words.say("reissue.because.shared");
      case NO_ADDRESS -> words.say("reissue.because.no-address");
    };
  }

  /// "by e-mail", "by post".
  public static String by(Words words, Channel channel) {
    return channel == Channel.POST ? words.say("reissue.by.post") : words.say("reissue.by.email");
  }

  /// Which way another ballot would go.
  public static String way(Words words, Way way) {
    return switch (way) {
      case Way.ToTheRoll roll -> words.say("reissue.way.roll", "address", roll.masked());
      case Way.ToTheChanged to ->
          words.say(
              "reissue.way.changed",
              "address",
              to.masked(),
              "before",
              to.before(),
              "hours",
              to.hours());
      case Way.ByPost post -> words.say("reissue.way.post", "address", post.masked());
      case Way.None none -> words.say(none.why());
    };
  }
}
