package org.hustings.server.dispatch.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hustings.definition.ElectionId;
import org.hustings.server.election.Elections;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The demo's letter boxes: what was handed to the printer lies here, to be opened. It is kept in a
/// folder beside the demo's database, so that it is still there when the demo is started again.
@Component
@Profile("demo")
public class DemoPostRoom {
  private final PrintFiles files;
  private final Elections elections;
  private final Path folder;

  DemoPostRoom(
      PrintFiles files,
      Elections elections,
      @Value("${hustings.demo.post:${java.io.tmpdir}/hustings-demo-post}") Path folder) {
    this.files = files;
    this.elections = elections;
    this.folder = folder;
  }

  @EventListener
  void on(PrintFiles.HandedOver handedOver) {
    files
        .content(handedOver.file())
        .ifPresent(content -> keep(handedOver.election(), handedOver.file(), content));
  }

  private void keep(ElectionId election, PrintFile file, byte[] content) {
    try {
      Files.createDirectories(folder.resolve(election.slug()));
      Files.write(path(election, file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files of packs that have arrived, the first handed over first.
  public List<PrintFile> delivered() {
    return all()
        .map(Delivered::file)
        .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.handedOverAt())))
        .toList();
  }

  /// The content of one of them.
  public Optional<byte[]> open(String name) {
    return all()
        .filter(delivered -> delivered.file().name().equals(name))
        .findFirst()
        .map(delivered -> {
          try {
            return Files.readAllBytes(path(delivered.election(), delivered.file()));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private record Delivered(ElectionId election, PrintFile file) {}

  private Stream<Delivered> all() {
    return elections.all().stream()
        .flatMap(election ->
            files.of(election.id()).stream()
                .filter(file -> file.handedOverAt() != null)
                .filter(file -> Files.exists(path(election.id(), file)))
                .map(file -> new Delivered(election.id(), file)));
  }

  private Path path(ElectionId election, PrintFile file) {
    return folder.resolve(election.slug()).resolve(file.name());
  }
}
