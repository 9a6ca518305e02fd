package org.hustings.server.ballot.vouching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.hustings.definition.ElectionId;
import org.hustings.server.platform.key.SiteKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The codes by which the server knows again what it wrote itself about votes. They are made with
/// the site's secret: whoever writes to the database and has not the secret can put nothing into
/// the box that would be opened. Whoever has the server itself can; only proofs that voters make
/// prevent that.
@Component
public class Vouching {
  private static final String PURPOSE = "ballot.box";

  private final SiteKeys keys;

  Vouching(SiteKeys keys) {
    this.keys = keys;
  }

  /// For a vote that was admitted: whose outer envelope, when it came in, which ballot.
  public byte[] vote(OuterEnvelope outer, String tracker, byte[] hash) {
    return code(
        "vote",
        outer.election(),
        outer.elector(),
        outer.pack(),
        outer.only(),
        outer.channel(),
        outer.receivedAt(),
        tracker,
        hex(hash));
  }

  /// For a paper that came back by post, as long as it is only paper.
  ///
  /// @param counts whether it is the elector's vote, or was set aside as a second one
  public byte[] scanned(OuterEnvelope outer, boolean counts) {
    return code(
        "scanned",
        outer.election(),
        outer.elector(),
        outer.pack(),
        outer.only(),
        outer.channel(),
        outer.receivedAt(),
        counts);
  }

  /// For a vote that two people made void in one contest, by the pack with which it was cast.
  public byte[] voidPaper(ElectionId election, int elector, long pack, String contest) {
    return code("void-paper", election, elector, pack, contest);
  }

  /// For the note by which a ballot gets on the public list.
  public byte[] note(String election, String tracker, byte[] hash) {
    return code("note", election, tracker, hex(hash));
  }

  /// For a vote that its elector replaced, or that was made void.
  ///
  /// @param tracker null for a paper that was not keyed
  public byte[] replaced(ElectionId election, int elector, long pack, @Nullable String tracker) {
    return tracker == null
        ? code("replaced-paper", election, elector, pack)
        : code("replaced", election, elector, tracker);
  }

  /// For a disqualification that two people wanted.
  public byte[] disqualified(ElectionId election, int elector, String reason) {
    return code("disqualified", election, elector, reason);
  }

  /// For a decision by which votes were made void.
  ///
  /// @param contest empty where they are void whole
  public byte[] voided(
      ElectionId election, String contest, int envelopes, int papers, String reason) {
    return code("void", election, contest, envelopes, papers, reason);
  }

  /// For any other text about an election's box.
  public byte[] text(String kind, ElectionId election, String text) {
    return code(kind, election, text);
  }

  /// Whether a code that was kept is this one.
  public static boolean holds(byte @Nullable [] kept, byte[] expected) {
    return kept != null && MessageDigest.isEqual(kept, expected);
  }

  private byte[] code(Object... parts) {
    String lines =
        Arrays.stream(parts)
            // no part can look like two
            .map(part -> part.toString().length() + " " + part)
            .collect(Collectors.joining("\n"));
    return keys.code(PURPOSE, lines.getBytes(UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
