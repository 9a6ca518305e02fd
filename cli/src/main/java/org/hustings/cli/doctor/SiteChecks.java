package org.hustings.cli.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import javax.net.ssl.SSLException;
import org.hustings.cli.settings.Settings;
import org.jspecify.annotations.Nullable;

/// What can be seen of a site from outside of it: its address, its sender's domain, its disk.
record SiteChecks(Settings settings, Path folder) {
  private static final long ENOUGH = 2L << 30;
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final List<Path> FONT_LIBRARY =
      List.of(
          Path.of("/usr/lib/x86_64-linux-gnu/libfontconfig.so.1"),
          Path.of("/usr/lib64/libfontconfig.so.1"),
          Path.of("/lib/x86_64-linux-gnu/libfontconfig.so.1"));

  Finding address() {
    Optional<String> address = settings.find("address");
    if (address.isEmpty()) {
      return Finding.look("not set: links in letters would lead to this machine only.");
    }
    String home = address.get().replaceAll("/+$", "");
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(home + "/health/live")).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().equals("live\n")
          ? https(home)
          : Finding.bad(
              home
                  + " is answered by something else ("
                  + answer.statusCode()
                  + "): look at the name's address and at the proxy.");
    } catch (SSLException e) {
      return Finding.bad(home + ": TLS failed: " + e.getMessage());
    } catch (IOException | IllegalArgumentException e) {
      return Finding.bad(home + " does not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Finding.bad("interrupted");
    }
  }

  private static Finding https(String home) {
    return home.startsWith("https://")
        ? Finding.good(home + " leads to Hustings")
        : Finding.bad(home + " leads to Hustings without TLS: votes would go in the clear.");
  }

  Finding sender() {
    Optional<String> sender = settings.find("mail-from");
    if (sender.isEmpty()) {
      return Finding.look("not set: no letter can go out.");
    }
    String domain = sender.get().substring(sender.get().indexOf('@') + 1);
    try {
      boolean spf = has(domain, "v=spf1");
      boolean dmarc = has("_dmarc." + domain, "v=DMARC1");
      return spf && dmarc
          ? Finding.good(sender.get() + ", with SPF and DMARC")
          : Finding.look(
              "%s has no %s record: many mail servers refuse such letters (docs/dispatch.md)."
                  .formatted(domain, spf ? "DMARC" : dmarc ? "SPF" : "SPF and no DMARC"));
    } catch (NamingException e) {
      return Finding.look("the domain " + domain + " cannot be asked for: " + e.getMessage());
    }
  }

  // only DNS is spoken, and a TXT record is text; the JDK takes no other table
  @SuppressWarnings({"BanJNDI", "JdkObsolete"})
  private static boolean has(String name, String begin) throws NamingException {
    Hashtable<String, String> how = new Hashtable<>();
    how.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
    how.put("com.sun.jndi.dns.timeout.initial", "3000");
    how.put("com.sun.jndi.dns.timeout.retries", "1");
    try {
      @Nullable Attribute texts =
          new InitialDirContext(how).getAttributes(name, new String[] {"TXT"}).get("TXT");
      if (texts != null) {
        for (int i = 0; i < texts.size(); i++) {
          if (texts.get(i).toString().replace("\"", "").startsWith(begin)) {
            return true;
          }
        }
      }
      return false;
    } catch (NameNotFoundException e) {
      return false;
    }
  }

  Finding disk() {
    try {
      @Nullable Path there = folder;
      while (there != null && !Files.exists(there)) {
        there = there.getParent();
      }
      FileStore store = Files.getFileStore(there == null ? Path.of("/") : there);
      String free = "%.1f GB free for %s".formatted(store.getUsableSpace() / 1e9, folder);
      return store.getUsableSpace() < ENOUGH
          ? Finding.bad(free + ": 2 GB is the least.")
          : Finding.good(free);
    } catch (IOException e) {
      return Finding.bad(folder + " cannot be looked at: " + e.getMessage());
    }
  }

  Finding fonts() {
    return FONT_LIBRARY.stream().anyMatch(Files::exists)
        ? Finding.good("what lays out print is there")
        : Finding.look(
            "libfontconfig was not found where it usually lies; print may fail: apt install"
                + " libfontconfig1");
  }
}
