package org.hustings.ballotbox.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a bundle as a zip file whose entries stand in one folder, file by file as they are made.
/// What is written twice from the same result is the same, byte for byte.
public final class BundleWriter implements AutoCloseable {
  private final ZipOutputStream zip;
  private final String folder;
  private final FileTime at;
  private final @Nullable Signer signer;
  private final SortedMap<String, String> hashes = new TreeMap<>();

  /// What fills a file.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// @param at the time that every entry bears
  /// @param signer null for one that is not signed
  public BundleWriter(OutputStream out, String folder, Instant at, @Nullable Signer signer) {
    this.signer = signer;
    this.zip = new ZipOutputStream(out);
    this.folder = folder;
    this.at = FileTime.from(at);
  }

  void text(String path, String text) throws IOException {
    file(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  void file(String path, Content content) throws IOException {
    MessageDigest digest = sha256();
    entry(path);
    // closing the digest's stream would close the zip
    DigestOutputStream digested = new DigestOutputStream(zip, digest);
    content.writeTo(digested);
    digested.flush();
    zip.closeEntry();
    hashes.put(path, HexFormat.of().formatHex(digest.digest()));
  }

  private void entry(String path) throws IOException {
    ZipEntry entry = new ZipEntry(folder + "/" + path);
    entry.setLastModifiedTime(at);
    zip.putNextEntry(entry);
  }

  /// Writes the manifest, which names every file before it, and its signature, and ends the zip
  /// file.
  @Override
  public void close() {
    try {
      if (signer != null) {
        text(BundleFiles.KEY, signer.pem());
      }
      byte[] manifest = manifest(hashes).getBytes(StandardCharsets.UTF_8);
      last(BundleFiles.MANIFEST, manifest);
      if (signer != null) {
        last(BundleFiles.SIGNATURE, signer.sign(manifest));
      }
      zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void last(String path, byte[] bytes) throws IOException {
    entry(path);
    zip.write(bytes);
    zip.closeEntry();
  }

  /// A line for each file, by name.
  static String manifest(SortedMap<String, String> hashes) {
    StringBuilder manifest = new StringBuilder();
    hashes.forEach((path, hash) -> manifest.append(hash).append("  ").append(path).append('\n'));
    return manifest.toString();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
