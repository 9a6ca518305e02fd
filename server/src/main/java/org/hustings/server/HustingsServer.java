package org.hustings.server;

import jakarta.mail.util.StreamProvider;
import java.util.Map;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The web application as a whole. It needs a PostgreSQL server and a mail server; the commands
/// `demo` and `serve` say which.
@SpringBootApplication
public class HustingsServer {
  /// Starts the application with these settings, beside those of `application.yaml`, which win
  /// where both have one, and returns when it answers requests.
  public static ConfigurableApplicationContext start(
      Map<String, Object> settings, String... profiles) {
    // or Jakarta Mail looks through all libraries for it, for every part of every mail
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    SpringApplication application = new SpringApplication(HustingsServer.class);
    application.setDefaultProperties(settings);
    application.setAdditionalProfiles(profiles);
    return application.run();
  }
}
