package org.hustings.server.candidacy.imports;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.organisation.csv.CsvSource;
import org.hustings.server.organisation.csv.Workbook;
import org.hustings.server.platform.Jobs;
import org.hustings.server.platform.RefusedException;
import org.hustings.server.platform.work.HowFar;
import org.hustings.server.platform.work.Progress;
import org.hustings.server.platform.work.ProgressRows;
import org.hustings.server.platform.work.Work;
import org.hustings.words.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Takes a file of candidates from whoever brings it, and has the photographs and statements of its
/// archive read in the background. A job that is done again, because its node died, reads no file
/// twice into what is kept.
@Component
public class Bringing {
  /// The largest file of candidates, in bytes.
  public static final int LARGEST_TABLE = 4 << 20;

  /// The most files of an archive.
  public static final int MOST_FILES = Archive.MOST_FILES;

  private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
  private static final String TASK = "candidacy.read-archive";

  /// As many as `PictureFile` reads at once.
  private static final int AT_ONCE = 2;

  private static final Message DOING = Message.of("candidates-staff.doing");

  private final BroughtStore store;
  private final ProgressRows progress;
  private final Jobs jobs;

  Bringing(BroughtStore store, ProgressRows progress, Jobs jobs) {
    this.store = store;
    this.progress = progress;
    this.jobs = jobs;
  }

  @Bean
  static OneTimeTask<UUID> readArchive(Bringing bringing) {
    return Tasks.oneTime(TASK, UUID.class).execute((job, _) -> bringing.read(job.getData()));
  }

  /// Keeps a file of candidates until it is confirmed; it is found again by what this gives.
  ///
  /// @param source where the candidacies come from, for the public to read
  /// @param table null where the archive holds it
  /// @param archive null where there are no photographs and statements
  /// @throws RefusedException if nothing of it can be taken
  public UUID bring(
      ElectionId election,
      String source,
      @Nullable CsvSource table,
      @Nullable Path archive,
      Actor author)
      throws IOException {
    UUID id = kept(election, source, table, archive, author);
    if (archive != null) {
      jobs.queue(new TaskInstance<>(TASK, id.toString(), id));
    }
    return id;
  }

  /// The same, read before this ends.
  UUID bringNow(
      ElectionId election,
      String source,
      @Nullable CsvSource table,
      @Nullable Path archive,
      Actor author)
      throws IOException {
    UUID id = kept(election, source, table, archive, author);
    if (archive != null) {
      read(id);
    }
    return id;
  }

  private UUID kept(
      ElectionId election,
      String source,
      @Nullable CsvSource table,
      @Nullable Path archive,
      Actor author)
      throws IOException {
    if (source.isBlank()) {
      throw new RefusedException(new ArchiveRefusal.NoSource());
    }
    CsvSource whole = archive == null ? table : within(archive, table);
    if (whole == null) {
      throw new RefusedException(new ArchiveRefusal.Nothing());
    }
    if (whole.size() > LARGEST_TABLE) {
      throw new RefusedException(new ArchiveRefusal.TooBigTable(LARGEST_TABLE >> 20));
    }
    return Workbook.asTable(whole, cells -> keep(election, source, cells, archive, author));
  }

  private UUID keep(
      ElectionId election, String source, CsvSource cells, @Nullable Path archive, Actor author)
      throws IOException {
    if (cells.size() > LARGEST_TABLE) {
      throw new RefusedException(new ArchiveRefusal.TooBigTable(LARGEST_TABLE >> 20));
    }
    return store.keep(election, source.strip(), cells, archive, author);
  }

  /// Looks at the archive's directory, and takes the table out of it where there is none beside it.
  private static CsvSource within(Path archive, @Nullable CsvSource table) throws IOException {
    try (Archive opened = Archive.open(archive)) {
      if (table != null) {
        return table;
      }
      List<String> tables = opened.tables();
      return switch (tables.size()) {
        case 0 -> throw new RefusedException(new ArchiveRefusal.NoTable());
        case 1 ->
            CsvSource.of(
                opened.read(tables.getFirst(), LARGEST_TABLE + 1), tables.getFirst(), List.of());
        default -> throw new RefusedException(new ArchiveRefusal.SeveralTables(tables));
      };
    }
  }

  void read(UUID id) {
    try {
      Path file = Files.createTempFile("candidates", ".zip");
      try {
        if (store.lay(id, file)) {
          read(id, file);
          store.end(id, "");
        }
      } finally {
        Files.delete(file);
      }
    } catch (RefusedException e) {
      store.end(id, e.words());
    } catch (IOException | RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("broken off: it is done again", e);
      }
      LOG.error("An archive of candidates could not be read to its end", e);
      store.end(id, new RefusedException(new ArchiveRefusal.Unreadable()).words());
    } finally {
      progress.over(work(id));
    }
  }

  private static Work work(UUID id) {
    return new Work("candidacy.archive", id.toString());
  }

  /// How far the reading of an archive is; empty before it begins.
  public Optional<HowFar> howFar(UUID id) {
    return progress.find(work(id));
  }

  private void read(UUID id, Path file) throws IOException {
    try (Archive archive = Archive.open(file);
        ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
      List<String> names =
          archive.names().stream()
              .filter(name ->
                  FileKind.of(name) == FileKind.PHOTOGRAPH
                      || FileKind.of(name) == FileKind.STATEMENT)
              .toList();
      AtomicLong done = new AtomicLong();
      Progress told = progress.of(work(id));
      List<Future<?>> each =
          names.stream()
              .<Future<?>>map(name ->
                  readers.submit(() -> {
                    store.keep(id, BroughtFile.read(archive, name));
                    told.at(DOING, done.incrementAndGet(), names.size());
                    return name;
                  }))
              .toList();
      await(each, readers);
    }
  }

  private static void await(List<Future<?>> each, ExecutorService readers) throws IOException {
    try {
      for (Future<?> one : each) {
        one.get();
      }
    } catch (ExecutionException e) {
      readers.shutdownNow();
      if (e.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      throw new IOException(e);
    } catch (InterruptedException e) {
      readers.shutdownNow();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
