package org.hustings.server.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import org.hustings.server.platform.database.PrivateFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where letters lie while the operator has named no mail server: in the folder
/// `hustings.mail.outbox`, a file each that every mail program opens. They are not sent later, and
/// ballots do not go there.
@Component
public class LetterOutbox {
  private final String folder;

  LetterOutbox(@Value("${hustings.mail.outbox:}") String folder) {
    this.folder = folder;
  }

  /// Whether letters lie here in place of being sent.
  public boolean isUsed() {
    return !folder.isEmpty();
  }

  /// Keeps a letter. A file is there whole or not at all, and only its owner reads it: links lie in
  /// it.
  void keep(MimeMessage letter) throws MessagingException {
    Path kept = Path.of(folder);
    String name = Instant.now().toString().replaceAll("[:.]", "-") + "-" + UUID.randomUUID();
    try {
      PrivateFiles.folder(kept);
      Path half = kept.resolve(name + ".half");
      try (OutputStream out = Files.newOutputStream(half)) {
        letter.writeTo(out);
      }
      Files.move(half, kept.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new MessagingException("The letter could not be kept in " + kept, e);
    }
  }
}
