package org.hustings.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.hustings.ballotbox.sealing.ElectionKey;
import org.hustings.ballotbox.sealing.ImageEnvelope;
import org.hustings.ballotbox.sealing.KeyTextException;
import org.hustings.ballotbox.sealing.OpeningKey;
import org.hustings.ballotbox.sealing.Sealing;
import org.hustings.ballotbox.sealing.TrusteeShare;
import org.hustings.ballotbox.sealing.UnopenedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `hustings images`: opens the sealed images of ballot papers with the trustees' shares. It needs
/// neither server nor network.
@Command(
    name = "images",
    description =
        "Opens the sealed images of ballot papers, with the shares of as many trustees as are"
            + " needed.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every image is opened", "2:not every image could be opened"})
final class ImagesCommand implements Callable<Integer> {
  private static final int REFUSED = 2;

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "The key file.")
  private Path key = Path.of("");

  @Option(
      names = "--share",
      required = true,
      paramLabel = "FILE",
      description = "A trustee's share; once for each.")
  private List<Path> shares = List.of();

  @Option(
      names = "--out",
      defaultValue = "images",
      paramLabel = "DIR",
      description = "Where the pages are written as JPEG files (default: images).")
  private Path folder = Path.of("images");

  @Parameters(paramLabel = "ZIP", description = "The sealed images, as the site hands them out.")
  private Path sealed = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ElectionKey electionKey = ElectionKey.parse(Files.readString(key));
      List<TrusteeShare> given = new ArrayList<>();
      for (Path share : shares) {
        given.add(TrusteeShare.parse(Files.readString(share)));
      }
      int opened = open(electionKey, OpeningKey.of(electionKey, given));
      spec.commandLine().getOut().printf("%d images are opened, in %s.%n", opened, folder);
      return 0;
    } catch (KeyTextException e) {
      err.println(e.words());
    } catch (UnopenedException e) {
      err.println(e.getMessage());
    } catch (ZipException e) {
      err.println(sealed + " is no zip file of sealed images: " + e.getMessage());
    } catch (IOException e) {
      err.println("It cannot be read or written: " + e.getMessage());
    }
    return REFUSED;
  }

  private int open(ElectionKey electionKey, OpeningKey opening) throws IOException {
    Sealing sealing = Sealing.of(electionKey.version());
    Files.createDirectories(folder);
    int image = 0;
    try (ZipFile zip = new ZipFile(sealed.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        int page = 0;
        image++;
        for (byte[] jpeg :
            ImageEnvelope.read(electionKey.election(), sealing.open(opening, bytes))) {
          String name = "image-%06d-page-%d.jpg".formatted(image, ++page);
          Files.write(folder.resolve(name), jpeg, StandardOpenOption.CREATE_NEW);
        }
      }
    }
    return image;
  }
}
