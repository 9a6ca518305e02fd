package org.hustings.server.dispatch.web;

import org.hustings.definition.Channel;
import org.hustings.server.dispatch.batch.PackKind;
import org.hustings.server.organisation.member.Format;
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

  /// In which format the packs of a file are wanted; for a format that is made elsewhere, that it is
  /// put in.
  public static String format(Words words, Format format) {
    return words.say(
        switch (format) {
          case PRINT_16 -> "dispatch-staff.files.print-16";
          case PRINT_18 -> "dispatch-staff.files.print-18";
          case PRINT_24 -> "dispatch-staff.files.print-24";
          case AUDIO -> "dispatch-staff.files.audio";
          case EASY_READ -> "dispatch-staff.files.easy-read";
          case BRAILLE_READY -> "dispatch-staff.files.braille-ready";
          case PLAIN_TEXT_MAIL -> "dispatch-staff.files.plain";
        });
  }
}
