package org.hustings.server.enquiry.web;

import java.net.URI;
import java.util.Optional;
import org.hustings.server.platform.WebAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The statements that the organisation itself publishes elsewhere, if the operator names them:
/// `hustings.statements.privacy` and `hustings.statements.accessibility`.
@Component
class OwnStatements {
  private final Optional<URI> privacy;
  private final Optional<URI> accessibility;

  OwnStatements(
      @Value("${hustings.statements.privacy:}") String privacy,
      @Value("${hustings.statements.accessibility:}") String accessibility) {
    this.privacy = address("privacy", privacy);
    this.accessibility = address("accessibility", accessibility);
  }

  private static Optional<URI> address(String of, String written) {
    if (written.isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        WebAddress.of(written)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "hustings.statements.%s is \"%s\"; expected a web address such as https://example.org/%1$s"
                        .formatted(of, written))));
  }

  Optional<URI> privacy() {
    return privacy;
  }

  Optional<URI> accessibility() {
    return accessibility;
  }
}
