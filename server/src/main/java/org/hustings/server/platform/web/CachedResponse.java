package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.apache.coyote.Constants;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// An answer as it went out, ready to go out again: its headers, and its bytes plain and
/// compressed; plain as a file too where they are many.
final class CachedResponse {
  private static final int MANY_BYTES = 24 * 1024;
  private static final Set<String> MADE_ANEW = Set.of("content-type", "content-length", "etag");

  private record Header(String name, String value) {}

  private final String type;
  private final List<Header> headers;
  private final byte[] plain;
  private final byte[] compressed;
  private final String tag;
  private final @Nullable Path file;
  private final long madeAt = System.nanoTime();
  private final AtomicBoolean beingRenewed = new AtomicBoolean();

  private CachedResponse(String type, List<Header> headers, byte[] plain, SendFileCache files) {
    this.type = type;
    this.headers = headers;
    this.plain = plain;
    this.compressed = compress(plain);
    this.tag = hash(plain);
    this.file = plain.length < MANY_BYTES ? null : files.file(tag, plain);
  }

  static CachedResponse of(ContentCachingResponseWrapper answer, SendFileCache files) {
    List<Header> headers =
        answer.getHeaderNames().stream()
            .filter(name -> !MADE_ANEW.contains(name.toLowerCase(Locale.ROOT)))
            .distinct()
            .flatMap(name -> answer.getHeaders(name).stream().map(value -> new Header(name, value)))
            .toList();
    return new CachedResponse(
        String.valueOf(answer.getContentType()), headers, answer.getContentAsByteArray(), files);
  }

  long ageNanos() {
    return System.nanoTime() - madeAt;
  }

  /// Whether the caller is the first who wants to make it anew.
  boolean claimRenewal() {
    return beingRenewed.compareAndSet(false, true);
  }

  int weight() {
    return plain.length + compressed.length;
  }

  /// Sends the answer, compressed to those who take it so; nothing but "unchanged" to those who
  /// have it.
  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String accepted = request.getHeader("Accept-Encoding");
    boolean gzip = accepted != null && accepted.contains("gzip");
    String entityTag = "\"" + tag + (gzip ? "-gzip\"" : "\"");
    for (Header header : headers) {
      response.addHeader(header.name(), header.value());
    }
    response.addHeader("Vary", "Accept-Encoding, Accept-Language, Cookie");
    response.setHeader("ETag", entityTag);
    String known = request.getHeader("If-None-Match");
    if (known != null && known.contains(entityTag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    byte[] body = gzip ? compressed : plain;
    response.setContentType(type);
    if (gzip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(body.length);
    if (!gzip && file != null && isSentFromFiles(request)) {
      request.setAttribute(Constants.SENDFILE_FILENAME_ATTR, file.toString());
      request.setAttribute(Constants.SENDFILE_FILE_START_ATTR, 0L);
      request.setAttribute(Constants.SENDFILE_FILE_END_ATTR, (long) body.length);
    } else {
      response.getOutputStream().write(body);
    }
  }

  private static boolean isSentFromFiles(HttpServletRequest request) {
    return Boolean.TRUE.equals(request.getAttribute(Constants.SENDFILE_SUPPORTED_ATTR));
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String hash(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
