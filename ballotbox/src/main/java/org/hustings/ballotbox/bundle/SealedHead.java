package org.hustings.ballotbox.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The end of the list of sealed ballots as the site signed it.
///
/// @param ballots how many lines there are
/// @param chain of the last line, in hexadecimal
/// @param signedAt as it stands in the text that is signed
/// @param signature Ed25519 over [#signed], in hexadecimal; empty where nothing was listed
/// @param publicKey as a PEM file
public record SealedHead(
    String election,
    long ballots,
    String chain,
    String signedAt,
    String signature,
    String publicKey) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// The text that is signed: five lines joined by line feeds.
  String signed() {
    return "hustings sealed ballots\n%s\n%d\n%s\n%s".formatted(election, ballots, chain, signedAt);
  }

  boolean isSigned() {
    String base64 = publicKey.replaceAll("-----[A-Z ]+-----|\\s", "");
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(
          KeyFactory.getInstance("Ed25519")
              .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64))));
      check.update(signed().getBytes(StandardCharsets.UTF_8));
      return check.verify(HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  String json() {
    return MAPPER.writeValueAsString(this) + "\n";
  }

  static SealedHead read(String json) {
    try {
      return MAPPER.readValue(json, SealedHead.class);
    } catch (JacksonException e) {
      throw new BundleFault(BundleFiles.HEAD, "it is no head of a list: " + e.getOriginalMessage());
    }
  }
}
