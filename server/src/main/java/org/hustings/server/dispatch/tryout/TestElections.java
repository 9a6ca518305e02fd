package org.hustings.server.dispatch.tryout;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.hustings.definition.ElectionDefinition;
import org.hustings.definition.ElectionId;
import org.hustings.definition.file.DefinitionWriter;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.database.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// The test election that this server holds, one at a time. It is a process with a database, a key
/// and a clock of its own, and lies in a folder of its own: of this site's tables none has a row of
/// it, and throwing it away leaves nothing.
@Component
class TestElections implements DisposableBean {
  /// What one wants: the server with its heap, and its PostgreSQL.
  static final long MEGABYTES = 700;

  /// Of what the officer gets to see: the printed packs.
  static final String FILES = "files";

  private static final int DELETING_TRIES = 20;
  private static final Duration DELETING_PAUSE = Duration.ofMillis(250);
  private static final Logger LOG = LoggerFactory.getLogger(TestElections.class);

  private final TestSettings settings;
  private final TestLetters letters;
  private @Nullable Held held;

  TestElections(TestSettings settings, TestLetters letters) {
    this.settings = settings;
    this.letters = letters;
  }

  private record Held(TestElection test, TestProcess process) {}

  synchronized Optional<TestElection> find(ElectionId election) {
    return Optional.ofNullable(held)
        .map(Held::test)
        .filter(test -> test.election().equals(election));
  }

  /// Which election's test is held now.
  synchronized Optional<TestElection> current() {
    return Optional.ofNullable(held).map(Held::test);
  }

  /// Why none can be made now; empty if one can.
  synchronized Optional<RefusedException> refusal() {
    if (settings.command().isEmpty()) {
      return Optional.of(new RefusedException("tryout-staff.refused.command"));
    }
    if (settings.lacksAddress()) {
      return Optional.of(new RefusedException("tryout-staff.refused.address"));
    }
    if (held != null) {
      return Optional.of(
          new RefusedException(
              "tryout-staff.refused.held", "election", held.test().election().slug()));
    }
    OptionalLong free = FreeMemory.megabytes();
    return free.isPresent() && free.getAsLong() < MEGABYTES
        ? Optional.of(
            new RefusedException(
                "tryout-staff.refused.memory", "free", free.getAsLong(), "wanted", MEGABYTES))
        : Optional.empty();
  }

  /// Begins to make one; it goes on by itself.
  ///
  /// @throws RefusedException if there can be none now
  synchronized void make(ElectionDefinition election, List<Tester> testers) {
    refusal()
        .ifPresent(refused -> {
          throw refused;
        });
    try {
      Path folder = Files.createTempDirectory("hustings-test-");
      // an embedded PostgreSQL that root starts is another user's, who has to get through
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
      PrivateFiles.folder(folder.resolve(FILES));
      TestElection test = new TestElection(election.id(), testers, folder);
      held = new Held(test, start(test, election));
    } catch (IOException e) {
      throw new RefusedException(
          "tryout-staff.refused.start", "said", String.valueOf(e.getMessage()));
    }
  }

  private TestProcess start(TestElection test, ElectionDefinition election) throws IOException {
    TestRequest request =
        new TestRequest(
            DefinitionWriter.write(election),
            test.testers(),
            settings.address(),
            settings.listen(),
            settings.port(),
            settings.proxies(),
            test.folder().toString());
    try {
      return TestProcess.start(
          settings.command(),
          test.folder(),
          request,
          report -> take(test, report),
          () -> ended(test));
    } catch (IOException e) {
      delete(test.folder());
      throw e;
    }
  }

  /// What its process wrote last is for whoever runs the server.
  private static void ended(TestElection test) {
    if (test.isThrownAway()) {
      return;
    }
    test.fail(null);
    try {
      List<String> log = Files.readAllLines(test.folder().resolve(TestProcess.LOG));
      if (!log.isEmpty()) {
        LOG.warn("The process of a test election ended, and wrote last: {}", log.getLast());
      }
    } catch (IOException e) {
      LOG.warn("The process of a test election ended, and wrote nothing.");
    }
  }

  private void take(TestElection test, TestReport report) {
    if (report.kind() != TestReport.Kind.LETTER) {
      test.take(report);
      return;
    }
    try {
      letters.send(report.text(), test.testers()).ifPresent(test::sent);
    } catch (MessagingException e) {
      test.notSent(Objects.requireNonNullElse(e.getMessage(), e.toString()));
    }
  }

  /// Has it go on; what was pressed twice is done once.
  synchronized void press(ElectionId election, Press press) {
    if (held == null || !held.test().election().equals(election)) {
      throw new RefusedException("tryout-staff.refused.none");
    }
    if (held.test().press(press)) {
      try {
        held.process().press(press);
      } catch (IOException e) {
        held.test().fail(e.getMessage());
      }
    }
  }

  /// Ends the test of an election, if there is one; nothing of it is left.
  void throwAway(ElectionId election) {
    end(test -> test.election().equals(election));
  }

  /// Ends it when its time is over.
  void endOver(Instant now) {
    end(test -> test.isOver(now));
  }

  @Override
  public void destroy() {
    end(_ -> true);
  }

  /// A process may be slow to end: whoever looks meanwhile does not wait for it.
  private void end(Predicate<TestElection> which) {
    letGo(which).ifPresent(TestElections::end);
  }

  private synchronized Optional<Held> letGo(Predicate<TestElection> which) {
    Optional<Held> gone = Optional.ofNullable(held).filter(one -> which.test(one.test()));
    if (gone.isPresent()) {
      held = null;
    }
    return gone;
  }

  private static void end(Held held) {
    held.test().throwAway();
    held.process().end();
    delete(held.test().folder());
  }

  /// A database that was ended hard may still be writing its last file.
  private static void delete(Path folder) {
    for (int tried = 1; ; tried++) {
      try {
        FileSystemUtils.deleteRecursively(folder);
        return;
      } catch (IOException e) {
        if (tried == DELETING_TRIES) {
          LOG.error("What is left of a test election could not be deleted: {}", e.getMessage());
          return;
        }
      }
      LockSupport.parkNanos(DELETING_PAUSE.toNanos());
    }
  }
}
