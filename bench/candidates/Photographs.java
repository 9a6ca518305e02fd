import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Writes a file of so many invented candidates with a photograph of 6 million pixels and a statement
/// of 400 words each, as one archive: FILE CANDIDATES CONTEST.
final class Photographs {
  private Photographs() {}

  public static void main(String[] arguments) throws Exception {
    int candidates = Integer.parseInt(arguments[1]);
    StringBuilder table = new StringBuilder("contest,name,statement,photograph\n");
    Random random = new Random(2030);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
      for (int number = 1; number <= candidates; number++) {
        table.append("%s,Candidate %03d,%d.md,%d.jpg%n".formatted(arguments[2], number, number, number));
        put(zip, number + ".md", "Fair words. ".repeat(200).getBytes(StandardCharsets.UTF_8));
        put(zip, number + ".jpg", photograph(random));
      }
      put(zip, "candidates.csv", table.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
  }

  private static byte[] photograph(Random random) throws Exception {
    BufferedImage picture = new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB);
    int shade = random.nextInt(256);
    for (int y = 0; y < 2000; y++) {
      for (int x = 0; x < 3000; x++) {
        int grain = random.nextInt(24);
        picture.setRGB(x, y, (x / 12 + grain) << 16 | (y / 8 + grain) << 8 | shade);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", file);
    return file.toByteArray();
  }
}
