package org.hustings.cli.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;
import org.hustings.ballotbox.tlog.Checkpoint;
import org.hustings.ballotbox.tlog.KeptHeads;
import org.hustings.ballotbox.tlog.SignedNote;
import org.hustings.cli.HeadFile;
import org.hustings.cli.SiteData;
import org.hustings.cli.StartFaults;
import org.hustings.cli.UserFault;
import org.hustings.server.audit.backup.BackupHead;
import org.hustings.server.audit.backup.BackupSums;
import org.hustings.server.audit.backup.Restore;
import org.hustings.server.platform.RefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings restore`: takes a backup in, into a new database, for a server that stands aside at
/// first.
@Command(
    name = "restore",
    description = {
      "Takes a backup in, into a database that is empty; wholly, or not at all.",
      "",
      "A server that is started on it stands aside: it shows its pages, sends no letter and takes"
          + " no vote, until you say that it is the one that serves (hustings admin take-over). The"
          + " public reads in the audit log that the site went back, and to when."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Runnable {
  @Mixin private SiteData data = new SiteData();

  @Parameters(
      paramLabel = "FILE",
      description = "The backup; '-' reads it from standard input, as gpg --decrypt writes it.")
  private Path file = Path.of("");

  @Option(
      names = "--head",
      paramLabel = "FILE",
      description =
          "The newest checkpoints of this site that somebody has kept (heads.txt of a witness, a"
              + " letter with checkpoints): by them the public is told how many ballots and entries"
              + " after the backup are gone; may be given several times.")
  private List<Path> heads = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    Map<String, Long> known = known();
    try (InputStream in = file.equals(Path.of("-")) ? System.in : Files.newInputStream(file);
        Restore restore = Restore.open(in)) {
      restore(restore, known);
    } catch (RefusedException e) {
      throw new UserFault(e.words(), e);
    } catch (IOException e) {
      throw new UserFault("%s cannot be read: %s".formatted(file, e), e);
    } catch (SQLException e) {
      throw new UserFault("The backup cannot be taken in: " + e.getMessage(), e);
    } catch (FlywayException e) {
      throw StartFaults.inWords(e);
    }
  }

  private void restore(Restore restore, Map<String, Long> known) throws IOException, SQLException {
    SiteData.Opened opened = data.open();
    OwnersDatabase target = OwnersDatabase.of(opened.settings());
    try (Connection database = target.connect()) {
      BackupSums sums = target.takeIn(restore, database, known, spec.commandLine().getErr());
      System.out.println(words(restore.head(), sums, known, opened));
    } finally {
      opened.close().run();
    }
  }

  private static String words(
      BackupHead head, BackupSums sums, Map<String, Long> known, SiteData.Opened opened) {
    StringBuilder words =
        new StringBuilder(
            "Restored into %s: %d tables, %,d rows, as they were at %s.%n"
                .formatted(opened.words(), sums.tables().size(), sums.rows(), head.at()));
    head.logs()
        .forEach((log, entries) -> {
          Long most = known.get(log);
          words.append(
              "  %s: %,d entries; %s%n"
                  .formatted(
                      log,
                      entries,
                      most == null
                          ? "how many later ones are gone is not known (--head)"
                          : "%,d later ones are gone".formatted(Math.max(0, most - entries))));
        });
    return words
        .append("The site's secret was not in it: put the file site-key in its place.\n")
        .append(
            "A server on it stands aside: it sends nothing and takes nothing. When the other is")
        .append(" stopped for good:\n  hustings admin take-over")
        .toString();
  }

  /// The most entries that each log had, as checkpoints say that somebody kept.
  private Map<String, Long> known() {
    Map<String, Long> known = new HashMap<>();
    for (Path head : heads) {
      KeptHeads kept = KeptHeads.read(HeadFile.read(head));
      if (kept.checkpoints().isEmpty()) {
        throw new UserFault("--head %s holds no signed checkpoint.".formatted(head));
      }
      for (SignedNote note : kept.checkpoints()) {
        Checkpoint checkpoint = note.checkpoint();
        known.merge(
            checkpoint.origin().replaceFirst("^.*/logs/", ""), checkpoint.size(), Math::max);
      }
    }
    return known;
  }
}
