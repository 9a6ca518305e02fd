package org.hustings.server.account.signin;

import java.util.Set;
import org.hustings.server.account.People;
import org.hustings.server.account.PersonId;
import org.hustings.server.platform.SiteAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// Signs people in by the passkeys that they have added to their accounts.
@Configuration(proxyBeanMethods = false)
public class PasskeySignIn {
  private final WebAuthnRelyingPartyOperations site;
  private final People people;

  PasskeySignIn(Passkeys keys, People people, SiteAddress address) {
    this.people = people;
    this.site =
        new Webauthn4JRelyingPartyOperations(
            keys.owners(),
            keys,
            PublicKeyCredentialRpEntity.builder().id(address.host()).name("Hustings").build(),
            Set.of(address.of("")));
  }

  @Bean
  WebAuthnRelyingPartyOperations passkeySite() {
    return site;
  }

  /// Finds out whose passkey has answered, and takes them for signed in.
  public AuthenticationManager manager() {
    return answer -> {
      if (!(answer instanceof WebAuthnAuthenticationRequestToken key)) {
        throw new BadCredentialsException("This is no passkey");
      }
      return people
          .find(ownerOf(key))
          .map(Sessions::authentication)
          .orElseThrow(() -> new BadCredentialsException("Nobody has this passkey any more"));
    };
  }

  private PersonId ownerOf(WebAuthnAuthenticationRequestToken key) {
    try {
      return PersonId.parse(site.authenticate(key.getWebAuthnRequest()).getName());
    } catch (IllegalArgumentException e) {
      throw new BadCredentialsException("This passkey was removed, or never added", e);
    }
  }
}
