package org.hustings.server.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/// Who letters are from: `hustings.mail.from`. Where nobody has set it, that is told at the start.
@Component
public class Sender implements ApplicationRunner {
  /// The setting, with an address that does not exist where there is none.
  public static final String SETTING = "${hustings.mail.from:no-reply@hustings.invalid}";

  private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

  private final String address;
  private final boolean isSending;

  Sender(
      @Value(SETTING) String address,
      @Value("${hustings.mail.keep:false}") boolean isKept,
      @Value("${spring.mail.host:}") String server,
      Rehearsal rehearsal) {
    if (EmailAddress.parse(address).filter(EmailAddress::isPlain).isEmpty()) {
      throw new IllegalArgumentException(
          "hustings.mail.from is \""
              + address
              + "\"; expected an e-mail address with ASCII letters before the @");
    }
    this.address = address;
    this.isSending = !isKept && !server.isEmpty() && !rehearsal.isOn();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (isSending && address.endsWith(".invalid")) {
      LOG.warn(
          "Letters are from {}, which does not exist: many mail servers refuse them, and answers"
              + " are lost. Name an address of your own domain by --mail-from or"
              + " hustings.mail.from.",
          address);
    }
  }
}
