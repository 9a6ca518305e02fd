package org.hustings.server.platform.database;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// PostgreSQL's own files in a data folder, with the superuser's password beside them.
record Cluster(Path dataFolder, Path folder, Path log, String password) {
  static final String SUPERUSER = "hustings";

  /// The cluster in this data folder; made by `initdb` if this is the first start.
  static Cluster in(Path dataFolder, Programs programs, Optional<OrdinaryUser> user)
      throws IOException {
    Path folder = dataFolder.resolve("postgresql");
    Path passwordFile = dataFolder.resolve("postgresql-password");
    Path log = dataFolder.resolve("postgresql.log");
    if (!Files.exists(log)) {
      PrivateFiles.write(log, "");
    }
    if (!Files.exists(folder.resolve("PG_VERSION"))) {
      initialise(folder, passwordFile, log, programs, user);
    }
    if (user.isPresent()) {
      if (!user.get().owns(folder)) {
        user.get().ownAll(folder);
      }
      OrdinaryUser.ROOT.own(passwordFile);
    }
    return new Cluster(dataFolder, folder, log, Files.readString(passwordFile).strip());
  }

  private static void initialise(
      Path folder, Path passwordFile, Path log, Programs programs, Optional<OrdinaryUser> user)
      throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    PrivateFiles.write(passwordFile, HexFormat.of().formatHex(SecureRandom.getSeed(24)));
    List<String> command = new ArrayList<>();
    command.addAll(List.of("setpriv", "--pdeathsig=INT"));
    if (user.isPresent()) {
      OrdinaryUser.NOBODY.own(folder);
      OrdinaryUser.NOBODY.own(passwordFile);
      // a number that the way through the data folder is open for, under the name of nobody
      command.addAll(new OrdinaryUser(OrdinaryUser.NOBODY.user(), user.get().group()).privileges());
    }
    command.addAll(
        List.of(
            programs.program("initdb").toString(),
            "--pgdata=" + folder,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    run(command, folder, log);
  }

  private static void run(List<String> command, Path folder, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new DatabaseStartException("initdb failed:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseStartException("Interrupted while PostgreSQL was set up", e);
    }
  }

  /// Waits for a server on this cluster that is just stopping, because the process that started it
  /// was killed.
  void awaitStopped(Duration limit) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> server =
        ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(process -> process.info().command().orElse("").endsWith("postgres"));
    if (server.isPresent()) {
      server.get().onExit().completeOnTimeout(server.get(), limit.toSeconds(), SECONDS).join();
    }
  }

  /// Waits until the server says in its own pid file that it takes connections.
  void awaitReady(Process server, Duration limit) throws IOException {
    Path pidFile = folder.resolve("postmaster.pid");
    long deadline = System.nanoTime() + limit.toNanos();
    while (!isReady(pidFile, server.pid())) {
      if (!server.isAlive() || System.nanoTime() > deadline) {
        server.destroyForcibly();
        throw new DatabaseStartException("PostgreSQL did not start; its log is " + log);
      }
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        server.destroyForcibly();
        Thread.currentThread().interrupt();
        throw new DatabaseStartException("Interrupted while PostgreSQL started", e);
      }
    }
  }

  private static boolean isReady(Path pidFile, long pid) throws IOException {
    if (!Files.exists(pidFile)) {
      return false;
    }
    List<String> lines = Files.readAllLines(pidFile);
    return lines.size() >= 8
        && lines.get(0).strip().equals(Long.toString(pid))
        && lines.get(7).strip().equals("ready");
  }
}
