package org.hustings.server.account.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the server has asked a passkey, as JSON: as much of it as the answer is compared with.
final class PasskeyQuestions {
  private static final List<UserVerificationRequirement> VERIFICATIONS =
      List.of(
          UserVerificationRequirement.DISCOURAGED,
          UserVerificationRequirement.PREFERRED,
          UserVerificationRequirement.REQUIRED);
  private static final List<PublicKeyCredentialParameters> ALGORITHMS =
      List.of(
          PublicKeyCredentialParameters.EdDSA,
          PublicKeyCredentialParameters.ES256,
          PublicKeyCredentialParameters.ES384,
          PublicKeyCredentialParameters.ES512,
          PublicKeyCredentialParameters.RS256,
          PublicKeyCredentialParameters.RS384,
          PublicKeyCredentialParameters.RS512,
          PublicKeyCredentialParameters.RS1);

  private PasskeyQuestions() {}

  static ObjectNode write(PublicKeyCredentialCreationOptions options, ObjectNode json) {
    json.put("challenge", options.getChallenge().toBase64UrlString())
        .put("site", options.getRp().getId())
        .put("siteName", options.getRp().getName())
        .put("user", options.getUser().getId().toBase64UrlString())
        .put("userName", options.getUser().getName())
        .put("shownAs", options.getUser().getDisplayName());
    AuthenticatorSelectionCriteria selection = options.getAuthenticatorSelection();
    if (selection != null) {
      json.put("verification", verification(selection.getUserVerification()));
    }
    ArrayNode algorithms = json.putArray("algorithms");
    options.getPubKeyCredParams().forEach(one -> algorithms.add(one.getAlg().getValue()));
    return json;
  }

  static PublicKeyCredentialCreationOptions toMake(JsonNode json) {
    List<PublicKeyCredentialParameters> algorithms = new ArrayList<>();
    json.path("algorithms").forEach(value -> algorithm(value.longValue()).forEach(algorithms::add));
    return PublicKeyCredentialCreationOptions.builder()
        .rp(
            PublicKeyCredentialRpEntity.builder()
                .id(text(json, "site"))
                .name(text(json, "siteName"))
                .build())
        .user(
            ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.fromBase64(text(json, "user")))
                .name(text(json, "userName"))
                .displayName(text(json, "shownAs"))
                .build())
        .challenge(Bytes.fromBase64(text(json, "challenge")))
        .pubKeyCredParams(algorithms)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(verification(text(json, "verification")))
                .build())
        .build();
  }

  static ObjectNode write(PublicKeyCredentialRequestOptions options, ObjectNode json) {
    return json.put("challenge", options.getChallenge().toBase64UrlString())
        .put("site", options.getRpId())
        .put("verification", verification(options.getUserVerification()));
  }

  static PublicKeyCredentialRequestOptions toShow(JsonNode json) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(Bytes.fromBase64(text(json, "challenge")))
        .rpId(text(json, "site"))
        .userVerification(verification(text(json, "verification")))
        .allowCredentials(List.of())
        .build();
  }

  private static Stream<PublicKeyCredentialParameters> algorithm(long value) {
    return ALGORITHMS.stream().filter(one -> one.getAlg().getValue() == value);
  }

  private static String verification(@Nullable UserVerificationRequirement requirement) {
    return requirement == null ? "preferred" : requirement.getValue();
  }

  private static UserVerificationRequirement verification(String value) {
    return VERIFICATIONS.stream()
        .filter(one -> one.getValue().equals(value))
        .findFirst()
        .orElse(UserVerificationRequirement.PREFERRED);
  }

  private static String text(JsonNode json, String field) {
    return Objects.requireNonNullElse(json.path(field).stringValue(""), "");
  }
}
