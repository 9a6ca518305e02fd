package org.hustings.server.ballot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.ballotbox.sealing.KeyCeremony;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.definition.ElectionId;
import org.hustings.server.audit.Actor;
import org.hustings.server.platform.DemoFixture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The trustees of the demo, all in one: their shares lie in a folder, where a real election would
/// have five people with a drawer each.
@Component
@Profile("demo")
@Order(82)
public class DemoTrustees implements DemoFixture {
  private static final List<ElectionId> ELECTIONS =
      List.of(new ElectionId("wrenford-officers-2020"), new ElectionId("wrenford-council-2020"));
  private static final int NEEDED = 3;
  private static final int TRUSTEES = 5;

  private final ElectionKeys keys;
  private final Path folder;

  DemoTrustees(
      ElectionKeys keys,
      @Value("${hustings.demo.trustees:${java.io.tmpdir}/hustings-demo-trustees}") Path folder) {
    this.keys = keys;
    this.folder = folder;
  }

  @Override
  public void load() {
    ELECTIONS.stream()
        .filter(election -> keys.find(election).isEmpty())
        .forEach(this::holdCeremony);
  }

  private void holdCeremony(ElectionId election) {
    KeyCeremony ceremony = KeyCeremony.hold(election, NEEDED, TRUSTEES);
    try {
      Files.createDirectories(folder);
      for (TrusteeShare share : ceremony.shares()) {
        Files.writeString(file(election, share.number()), share.text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    keys.lodge(ceremony.key(), Actor.system("demo"));
  }

  /// The elections whose shares there are.
  public List<ElectionId> elections() {
    return ELECTIONS;
  }

  /// The shares of as many trustees as are needed; none if their folder is gone.
  public List<TrusteeShare> shares(ElectionId election) {
    return Stream.iterate(1, number -> number <= NEEDED, number -> number + 1)
        .map(number -> file(election, number))
        .filter(Files::exists)
        .map(DemoTrustees::read)
        .map(TrusteeShare::parse)
        .toList();
  }

  private Path file(ElectionId election, int number) {
    return folder.resolve("%s-share-%d.txt".formatted(election, number));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
