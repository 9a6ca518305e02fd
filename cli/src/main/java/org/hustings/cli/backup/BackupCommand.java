package org.hustings.cli.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.hustings.cli.Main;
import org.hustings.cli.PrivateFile;
import org.hustings.cli.ProgressLine;
import org.hustings.cli.SiteData;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.backup.Backup;
import org.hustings.server.ballot.EnvelopesThere;
import org.hustings.server.dispatch.post.PrinterKey;
import org.hustings.server.platform.RefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings backup`: writes the whole database into one file, whether a server runs on it or not.
@Command(
    name = "backup",
    description = {
      "Writes the whole database into one file, as it is at one moment, also while people vote.",
      "",
      "Not in it: the site's secret (the file site-key; keep a copy apart), settings, letters in an"
          + " outbox, and what keeps somebody signed in. Names, addresses and sealed ballots are in"
          + " it. Until an election's votes are parted from their voters a backup joins them as"
          + " well: the file says so, and officials are reminded to destroy it."
    },
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Runnable {
  @Mixin private SiteData data = new SiteData();

  @Parameters(paramLabel = "FILE", description = "Where it is written; there is no such file yet.")
  private Path file = Path.of("");

  @Option(
      names = "--encrypt-to",
      paramLabel = "KEY",
      description =
          "A file with the public OpenPGP key (in ASCII armor) of whoever may read it: gpg --armor"
              + " --export NAME.")
  private @Nullable Path key;

  @Option(
      names = "--verify",
      description =
          "Then takes it in into a throw-away database and compares every table and the audit log's"
              + " chain.")
  private boolean verify;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    if (verify && key != null) {
      throw new UserFault(
          "--verify with --encrypt-to: only the holder of the key can read the file. They verify"
              + " it: gpg --decrypt %s | hustings verify backup -".formatted(file));
    }
    if (Files.exists(file)) {
      throw new UserFault(file + " is there already. Name another file; none is written over.");
    }
    @Nullable PrinterKey recipient = key == null ? null : recipient(key);
    Backup.Made made = make(recipient);
    System.out.println(words(made, recipient));
    if (verify) {
      System.out.println(BackupTrial.of(file, spec.commandLine().getErr()));
    }
  }

  private Backup.Made make(@Nullable PrinterKey recipient) {
    SiteData.Opened opened = data.beside();
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try (Connection database = OwnersDatabase.of(opened.settings()).connect()) {
      Files.deleteIfExists(half);
      PrivateFile.create(half);
      Backup.Made made;
      try (OutputStream out = Files.newOutputStream(half);
          OutputStream written =
              recipient == null
                  ? out
                  : recipient.encrypting(String.valueOf(file.getFileName()), out);
          ProgressLine line = new ProgressLine(spec.commandLine().getErr())) {
        made = Backup.write(database, written, EnvelopesThere::in, Main.version(), line::show);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
      return made;
    } catch (IOException e) {
      throw new UserFault("%s cannot be written: %s".formatted(file, e), e);
    } catch (SQLException e) {
      throw new UserFault(
          "The backup could not be made: %s%s"
              .formatted(
                  e.getMessage(),
                  "42501".equals(e.getSQLState())
                      ? "\n"
                          + "Only the owner of the tables reads all of them: name them by"
                          + " --owner-url."
                      : ""),
          e);
    } finally {
      discard(half);
      opened.close().run();
    }
  }

  private static void discard(Path half) {
    try {
      Files.deleteIfExists(half);
    } catch (IOException e) {
      System.err.println("hustings: " + half + " could not be deleted; delete it.");
    }
  }

  private static PrinterKey recipient(Path key) {
    try {
      return PrinterKey.read(Files.readString(key));
    } catch (IOException e) {
      throw new UserFault("--encrypt-to %s cannot be read: %s".formatted(key, e), e);
    } catch (RefusedException e) {
      throw new UserFault(
          "--encrypt-to %s holds no key to which can be encrypted: the public key of one person was expected, in ASCII armor, in force (gpg --armor --export NAME)."
              .formatted(key),
          e);
    }
  }

  private String words(Backup.Made made, @Nullable PrinterKey recipient) {
    StringBuilder words =
        new StringBuilder(
            "%s: %d tables, %,d rows, as they were at %s.%n"
                .formatted(
                    file, made.sums().tables().size(), made.sums().rows(), made.head().at()));
    words.append(
        recipient == null
            ? "It is not encrypted: keep it where only you read it, or use --encrypt-to.\n"
            : "Encrypted to %s (%s).%n".formatted(recipient.owner(), recipient.fingerprint()));
    if (!made.head().votesWithVoters().isEmpty()) {
      words.append(
          "Votes and voters of %s can still be joined in it: destroy it when they are counted.%n"
              .formatted(String.join(", ", made.head().votesWithVoters())));
    }
    return words
        .append("The site's secret is not in it: keep a copy of the file site-key apart.")
        .toString();
  }
}
