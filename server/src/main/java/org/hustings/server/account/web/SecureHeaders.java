package org.hustings.server.account.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The headers that tell browsers what our pages may do: nothing that is not from here, no script
/// or style inside a page, no frame around it but around what is made to be embedded.
final class SecureHeaders {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";
  private static final String EMBEDDED = "/embed";

  private SecureHeaders() {}

  static void write(HeadersConfigurer<HttpSecurity> headers) {
    HeaderWriter policy =
        (request, response) -> {
          boolean embeddable = request.getRequestURI().endsWith(EMBEDDED);
          response.setHeader("Content-Security-Policy", POLICY + (embeddable ? "*" : "'none'"));
          // data that others may fetch say so themselves, by Access-Control-Allow-Origin
          response.setHeader(
              "Cross-Origin-Resource-Policy", embeddable ? "cross-origin" : "same-origin");
        };
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .addHeaderWriter(policy);
  }
}
