package org.hustings.server.dispatch.web;

import java.util.List;
import java.util.stream.Collectors;
import org.hustings.ballotbox.paper.BallotPaper;
import org.hustings.server.dispatch.brought.BroughtFile;
import org.hustings.server.dispatch.brought.BroughtFiles;
import org.hustings.server.dispatch.brought.BroughtType;
import org.hustings.server.organisation.member.Format;
import org.hustings.words.Words;

/// What pages say of files in other formats.
public final class FormatWords {
  private static final double MEGABYTE = 1 << 20;

  private FormatWords() {}

  /// What a format is called.
  public static String format(Words words, Format format) {
    return words.say(
        switch (format) {
          case AUDIO -> "format.audio";
          case EASY_READ -> "format.easy-read";
          case BRAILLE_READY -> "format.braille-ready";
          case PRINT_16, PRINT_18, PRINT_24, PLAIN_TEXT_MAIL ->
              throw new IllegalArgumentException(format + " is made here");
        });
  }

  /// What a file is about: one contest, or all.
  public static String about(Words words, BroughtFile file, List<BallotPaper> papers) {
    return papers.stream()
        .filter(paper -> paper.contest().equals(file.contest()))
        .map(BallotPaper::contestName)
        .findFirst()
        .orElseGet(() -> words.say("format.all"));
  }

  /// The endings of all files that can be brought, for a browser to offer.
  public static String accepted() {
    return BroughtFiles.formats().stream()
        .map(BroughtType::accepted)
        .collect(Collectors.joining(","));
  }

  /// How large a file is, in megabytes.
  public static double megabytes(BroughtFile file) {
    return Math.max(1, Math.round(file.size() * 10 / MEGABYTE)) / 10.0;
  }
}
