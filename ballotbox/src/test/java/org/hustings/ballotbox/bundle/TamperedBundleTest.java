package org.hustings.ballotbox.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.hustings.ballotbox.sealing.Digests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing in a bundle can be altered, alone or with all that goes with it, without being seen:
/// bytes by the manifest, the manifest by its signature, and who signs anew with a key of their own
/// by the key that a witness kept.
class TamperedBundleTest {
  private static final Pattern FIELD = Pattern.compile("[^,\\s\\[\\]{}\"]+");
  private static final int FLIPS = 12;
  private static final Signer FORGER = SampleSealedList.signer(SampleSealedList.keys());
  private static final Kept KEY = new Kept(SampleSealedList.signer().pem(), List.of());

  @TempDir private Path scratch;
  private final SortedMap<String, byte[]> whole = new TreeMap<>();
  private final Map<String, byte[]> lying = new TreeMap<>();

  @BeforeEach
  void a_bundle() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    new SampleBundle().writeTo(zip);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        whole.put(entry.getName().replaceFirst("^[^/]+/", ""), in.readAllBytes());
      }
    }
    put(whole);
  }

  /// Writes what is not so already.
  private void put(Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (Arrays.equals(lying.get(file.getKey()), file.getValue())) {
        continue;
      }
      lying.put(file.getKey(), file.getValue());
      Path path = scratch.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  private void delete(String file) throws IOException {
    lying.remove(file);
    Files.deleteIfExists(scratch.resolve(file));
  }

  private String broken(Kept kept) throws IOException {
    String broken = Verification.of(scratch, kept, _ -> {}).broken();
    return broken == null ? "" : broken;
  }

  /// Alters a file, and looks: as it is, with the manifest made anew, and signed anew by the
  /// forger.
  private void assertSeen(String file, byte[] altered, String what) throws IOException {
    Map<String, byte[]> changed = new TreeMap<>(whole);
    changed.put(file, altered);
    put(changed);
    assertThat(broken(Kept.NOTHING)).as("%s in %s", what, file).isNotEmpty();
    manifest(changed);
    put(changed);
    assertThat(broken(Kept.NOTHING)).as("%s in %s, manifest anew", what, file).isNotEmpty();
    signedByTheForger(changed);
    put(changed);
    assertThat(broken(KEY)).as("%s in %s, signed by another", what, file).isNotEmpty();
    put(whole);
  }

  private static void manifest(Map<String, byte[]> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((path, bytes) -> {
      if (!path.startsWith("MANIFEST")) {
        hashes.put(path, Digests.hex(bytes));
      }
    });
    files.put("MANIFEST.sha256", BundleWriter.manifest(hashes).getBytes(UTF_8));
  }

  private static void signedByTheForger(Map<String, byte[]> files) {
    files.put("key.pem", FORGER.pem().getBytes(UTF_8));
    manifest(files);
    files.put("MANIFEST.sig", FORGER.sign(Objects.requireNonNull(files.get("MANIFEST.sha256"))));
  }

  @Test
  void as_it_was_made_it_holds_with_the_key() throws IOException {
    assertThat(broken(KEY)).isEmpty();
  }

  @Test
  void a_byte_of_any_file_is_seen() throws IOException {
    Random random = new Random(20201113);
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      for (int flip = 0; flip < FLIPS && file.getValue().length > 0; flip++) {
        byte[] altered = file.getValue().clone();
        int at = random.nextInt(altered.length);
        altered[at] ^= (byte) (1 << random.nextInt(8));
        assertSeenUnlessMadeAnew(file.getKey(), altered, "byte " + at);
      }
    }
  }

  private void assertSeenUnlessMadeAnew(String file, byte[] altered, String what)
      throws IOException {
    if (!file.startsWith("MANIFEST")) {
      assertSeen(file, altered, what);
      return;
    }
    put(Map.of(file, altered));
    assertThat(broken(Kept.NOTHING)).as("%s in %s", what, file).isNotEmpty();
    put(whole);
  }

  @Test
  void a_field_of_any_file_is_seen() throws IOException {
    for (Map.Entry<String, byte[]> file : whole.entrySet()) {
      if (file.getKey().startsWith("MANIFEST")) {
        continue;
      }
      String text = new String(file.getValue(), UTF_8);
      List<int[]> fields = new ArrayList<>();
      Matcher field = FIELD.matcher(text);
      while (field.find()) {
        fields.add(new int[] {field.start(), field.end()});
      }
      // of long lists each so-manieth
      int step = Math.max(1, fields.size() / 40);
      for (int at = 0; at < fields.size(); at += step) {
        int[] place = fields.get(at);
        String was = text.substring(place[0], place[1]);
        String now = was.matches("\\d+") ? Long.toString(Long.parseLong(last(was)) + 1) : was + "x";
        String altered = text.substring(0, place[0]) + now + text.substring(place[1]);
        assertSeen(file.getKey(), altered.getBytes(UTF_8), "\"" + was + "\"");
      }
    }
  }

  private static String last(String figures) {
    return figures.substring(Math.max(0, figures.length() - 9));
  }

  @Test
  void a_file_too_many_or_too_few_is_seen_even_if_the_manifest_names_it_so() throws IOException {
    assertSeen("votes-by-member.csv", new byte[] {1}, "a further file");
    delete("votes-by-member.csv");
    for (String file : whole.keySet()) {
      delete(file);
      assertThat(broken(Kept.NOTHING)).as(file + " is gone").isNotEmpty();
      if (!file.startsWith("MANIFEST")) {
        Map<String, byte[]> fewer = new TreeMap<>(whole);
        fewer.remove(file);
        manifest(fewer);
        put(fewer);
        assertThat(broken(Kept.NOTHING)).as(file + " is gone, manifest anew").isNotEmpty();
      }
      lying.remove(file);
      put(whole);
    }
    Files.createDirectories(scratch.resolve("contests/committee/notes"));
    assertThat(broken(Kept.NOTHING)).contains("notes");
  }

  /// The findings' table: what no check within the bundle could notice.
  @Test
  void figures_that_nothing_else_in_the_bundle_tells_are_seen_by_the_signature()
      throws IOException {
    assertAltered("declaration.json", "\"online\" : 1300", "\"online\" : 900");
    assertAltered("declaration.json", "\"hash\" : \"0000", "\"hash\" : \"1000");
    assertAltered("declaration.json", "Rosalind Sedge", "Rosalind Reed");
    assertAltered("declaration.json", "2020-11-12T12:00:00Z", "2020-11-12T13:00:00Z");
  }

  private void assertAltered(String file, String from, String to) throws IOException {
    String text = new String(whole.get(file), UTF_8);
    assertThat(text).contains(from);
    assertSeen(file, text.replace(from, to).getBytes(UTF_8), from);
  }

  @Test
  void names_swapped_in_every_file_are_seen() throws IOException {
    Map<String, byte[]> swapped = new TreeMap<>(whole);
    swapped.replaceAll((path, bytes) ->
        path.endsWith(".sig")
            ? bytes
            : new String(bytes, UTF_8)
                .replace("Candidate A", "Candidate ?")
                .replace("Candidate B", "Candidate A")
                .replace("Candidate ?", "Candidate B")
                .getBytes(UTF_8));
    manifest(swapped);
    put(swapped);
    assertThat(broken(Kept.NOTHING)).startsWith("MANIFEST.sig: it does not sign this manifest");
    signedByTheForger(swapped);
    put(swapped);
    assertThat(broken(KEY)).contains("another key than the one to compare with");
  }

  /// Signed anew with another key, and consistent as far as the forger thought of it.
  @Test
  void what_does_not_agree_within_is_named_whoever_signed_it() throws IOException {
    String list = new String(whole.get("opened.csv"), UTF_8);
    String first = list.lines().skip(1).findFirst().orElseThrow();
    assertForged("opened.csv", list.replace(first + "\n", ""), "another key than the bundle");
    Map<String, byte[]> fewer = new TreeMap<>(whole);
    fewer.put("opened.csv", list.replace(first + "\n", "").getBytes(UTF_8));
    manifest(fewer);
    fewer.put(
        "MANIFEST.sig",
        SampleSealedList.signer().sign(Objects.requireNonNull(fewer.get("MANIFEST.sha256"))));
    put(fewer);
    assertThat(broken(KEY))
        .isEqualTo("sealed-ballots.csv: 1 ballots are listed, but were neither opened nor struck");
  }

  /// Signed by whoever has the site's key, so that nothing but the bundle's own sense is left.
  private String signedBySite(String file, String text) throws IOException {
    Map<String, byte[]> forged = new TreeMap<>(whole);
    forged.put(file, text.getBytes(UTF_8));
    manifest(forged);
    forged.put(
        "MANIFEST.sig",
        SampleSealedList.signer().sign(Objects.requireNonNull(forged.get("MANIFEST.sha256"))));
    put(forged);
    String broken = broken(KEY);
    put(whole);
    return broken;
  }

  @Test
  void a_vote_that_is_void_in_one_contest_is_named_and_nothing_of_that_can_be_altered()
      throws IOException {
    String struck = new String(whole.get("struck.csv"), UTF_8);
    String first = SampleSealedList.listed(1);
    String line = first + ",void,committee\n";
    assertThat(struck).contains(line);

    assertThat(signedBySite("struck.csv", struck)).isEmpty();
    assertThat(signedBySite("struck.csv", struck.replace(line, "")))
        .isEqualTo("struck.csv: 2 ballots are void in Committee in it; the declaration has 3");
    assertThat(
            signedBySite("struck.csv", struck + SampleSealedList.listed(9) + ",void,committee\n"))
        .isEqualTo("struck.csv: 4 ballots are void in Committee in it; the declaration has 3");
    assertThat(signedBySite("struck.csv", struck + line))
        .isEqualTo("struck.csv: %s is struck twice".formatted(first));
    assertThat(signedBySite("struck.csv", struck.replace(line, first + ",void,treasurer\n")))
        .isEqualTo("struck.csv: 2 ballots are void in Committee in it; the declaration has 3");
    assertThat(signedBySite("struck.csv", struck + first + ",void,treasurer\n"))
        .isEqualTo("struck.csv: 1 ballots are void in Treasurer in it; the declaration has 0");
    assertThat(signedBySite("struck.csv", struck + first + ",void,secretary\n"))
        .isEqualTo("struck.csv: the declaration has no contest [secretary]");
    assertThat(signedBySite("struck.csv", struck.replace(line, first + ",void,\n")))
        .contains(first, "is not on the list, or was opened");
    assertThat(signedBySite("struck.csv", struck.replace(line, first + ",replaced,committee\n")))
        .contains("in one contest a ballot is void, and nothing else");
    String disqualified = SampleSealedList.listed(405);
    assertThat(signedBySite("struck.csv", struck.replace(line, disqualified + ",void,committee\n")))
        .contains(disqualified, "is struck in a contest, but was not opened");
  }

  @Test
  void a_paper_that_was_struck_and_counted_all_the_same_is_named() throws IOException {
    String ballots = new String(whole.get("contests/committee/ballots.blt"), UTF_8);
    String declaration = new String(whole.get("declaration.json"), UTF_8);

    assertThat(
            signedBySite(
                "contests/committee/ballots.blt", ballots.replaceFirst("\n1 1 ", "\n2 1 ")))
        .contains("401 papers are in it; the declaration has 400 valid");
    assertThat(
            signedBySite(
                "declaration.json", declaration.replace("\"valid\" : 400", "\"valid\" : 401")))
        .contains("402 papers of 402 entitled voters, of whose votes 3 are void in it and 2");
    assertThat(
            signedBySite("declaration.json", declaration.replace("\"again\" : 2", "\"again\" : 3")))
        .contains("received less");
    assertThat(
            signedBySite(
                "declaration.json", declaration.replace("\"madeVoid\" : 1", "\"madeVoid\" : 0")))
        .contains("void");
  }

  private void assertForged(String file, String text, String words) throws IOException {
    Map<String, byte[]> forged = new TreeMap<>(whole);
    forged.put(file, text.getBytes(UTF_8));
    signedByTheForger(forged);
    put(forged);
    assertThat(broken(Kept.NOTHING)).contains(words);
    put(whole);
  }

  @Test
  void a_list_made_anew_with_a_key_of_its_own_is_seen_by_what_a_witness_kept() throws IOException {
    SampleSealedList other = SampleSealedList.of("saltmarsh-2020", 403);
    assertThat(broken(new Kept(null, List.of(other.head().json())))).isEmpty();
    SampleSealedList longer = SampleSealedList.of("saltmarsh-2020", 409);
    assertThat(broken(new Kept(null, List.of(longer.head().json()))))
        .contains("the list had 409 ballots")
        .contains("the list in the bundle has 407");
    assertThat(broken(new Kept(null, List.of(other.head().signed().replace("\n403\n", "\n402\n")))))
        .contains("has another line there");
  }

  @Test
  void what_it_cannot_know_it_says() throws IOException {
    List<String> told = new ArrayList<>();
    Verification.of(scratch, told::add);
    assertThat(told)
        .anyMatch(line -> line.startsWith("Not known: whose key that is."))
        .anyMatch(line -> line.startsWith("Not known: whether the list only grew"));
    told.clear();
    Verification.of(scratch, KEY, told::add);
    assertThat(told).noneMatch(line -> line.contains("whose key that is"));
  }

  @Test
  void a_bundle_of_an_earlier_version_holds_and_says_that_nobody_signed_it() throws IOException {
    Path zip = scratch.resolveSibling(scratch.getFileName() + "-old.zip");
    try (OutputStream out = Files.newOutputStream(zip)) {
      new SampleBundle().unsigned().writeTo(out);
    }
    List<String> told = new ArrayList<>();
    assertThat(Verification.of(zip, told::add).broken()).isNull();
    assertThat(told).anyMatch(line -> line.startsWith("Not known: who made this bundle."));
    Files.delete(zip);
  }
}
