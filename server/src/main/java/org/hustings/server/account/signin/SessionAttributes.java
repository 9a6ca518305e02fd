package org.hustings.server.account.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.hustings.server.account.SignedIn;
import org.hustings.server.platform.key.SiteKeyException;
import org.hustings.server.platform.key.SiteKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How what a session holds lies in the database: as JSON of a few kinds, encrypted with a key that
/// the database does not hold. Whoever writes to the database makes no object of the server with
/// it, and nobody signed in; what cannot be read is as if it were not there.
@Component
class SessionAttributes {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PURPOSE = "account.session";
  private static final ThreadLocal<HttpServletRequest> ANSWERED = new ThreadLocal<>();

  private final SiteKeys keys;

  SessionAttributes(SiteKeys keys) {
    this.keys = keys;
  }

  /// Takes down which request the thread answers: what is written is bound to its session, so that
  /// it is of no use in another. Each request has a thread of its own.
  void answering(HttpServletRequest request) {
    ANSWERED.set(request);
  }

  private String session() {
    @Nullable HttpServletRequest request = ANSWERED.get();
    @Nullable HttpSession session = request == null ? null : request.getSession(false);
    return session == null ? "" : session.getId();
  }

  byte[] write(Object attribute) {
    return keys.encrypt(PURPOSE, JSON.writeValueAsBytes(json(attribute).put("session", session())));
  }

  private static ObjectNode json(Object attribute) {
    ObjectNode json = JSON.createObjectNode();
    return switch (attribute) {
      case SecurityContext context when person(context) instanceof SignedIn person ->
          json.put("is", "signed-in").put("person", person.person()).put("name", person.name());
      case SecurityContext _ -> json.put("is", "nobody");
      case CsrfToken token ->
          json.put("is", "form-token")
              .put("header", token.getHeaderName())
              .put("parameter", token.getParameterName())
              .put("token", token.getToken());
      case PublicKeyCredentialCreationOptions options ->
          PasskeyQuestions.write(options, json.put("is", "passkey-new"));
      case PublicKeyCredentialRequestOptions options ->
          PasskeyQuestions.write(options, json.put("is", "passkey-asked"));
      case String text -> json.put("is", "text").put("text", text);
      case Long number -> json.put("is", "number").put("number", number);
      default ->
          throw new IllegalArgumentException(
              "A session holds no %s: give SessionAttributes a kind for it"
                  .formatted(attribute.getClass().getName()));
    };
  }

  private static @Nullable Object person(SecurityContext context) {
    @Nullable Authentication authentication = context.getAuthentication();
    return authentication == null ? null : authentication.getPrincipal();
  }

  /// The attribute that was written; null for what this server has not written.
  @Nullable Object read(byte[] bytes) {
    try {
      JsonNode json = JSON.readTree(keys.decrypt(PURPOSE, bytes));
      return text(json, "session").equals(session()) ? object(json) : null;
    } catch (SiteKeyException e) {
      return null;
    }
  }

  private static @Nullable Object object(JsonNode json) {
    return switch (text(json, "is")) {
      case "signed-in" -> signedIn(new SignedIn(text(json, "person"), text(json, "name")));
      case "nobody" -> new SecurityContextImpl();
      case "form-token" ->
          new DefaultCsrfToken(text(json, "header"), text(json, "parameter"), text(json, "token"));
      case "passkey-new" -> PasskeyQuestions.toMake(json);
      case "passkey-asked" -> PasskeyQuestions.toShow(json);
      case "text" -> text(json, "text");
      case "number" -> json.path("number").longValue();
      default -> null;
    };
  }

  private static SecurityContext signedIn(SignedIn person) {
    return new SecurityContextImpl(
        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
  }

  private static String text(JsonNode json, String field) {
    return Objects.requireNonNullElse(json.path(field).stringValue(""), "");
  }
}
