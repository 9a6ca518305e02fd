package org.hustings.server.dispatch.web;

import org.hustings.definition.Channel;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.words.Words;

/// What pages say of ballots that are sent out, beside their own templates.
public final class DispatchWords {
  private DispatchWords() {}

  /// By which way a batch goes.
  public static String channel(Words words, Channel channel) {
    return words.say(
        switch (channel) {
          case ONLINE -> "dispatch.numbers.channel.email";
          case POST -> "dispatch.numbers.channel.post";
        });
  }

  /// Why the packs of a batch are made.
  public static String kind(Words words, PackKind kind) {
    return words.say(
        switch (kind) {
          case FIRST -> "dispatch.numbers.kind.first";
          case REISSUE -> "dispatch.numbers.kind.reissue";
        });
  }
}
