package org.hustings.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `hustings serve` as a process of its own, and somebody with a browser before it.
final class ServedSite {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Process process;
  private final String address;

  private ServedSite(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  static ServedSite start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "serve",
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said = new ArrayList<>();
    BufferedReader output = process.inputReader();
    for (String line; (line = output.readLine()) != null; ) {
      if (line.startsWith("Ready: ")) {
        // what is said from now on is nobody's to read, and must not fill the pipe
        Thread.startVirtualThread(() -> output.lines().forEach(_ -> {}));
        return new ServedSite(process, line.substring("Ready: ".length()).replaceAll("/$", ""));
      }
      said.add(line);
    }
    throw new IllegalStateException("It did not start:\n" + String.join("\n", said));
  }

  /// Where it answers on this machine.
  String address() {
    return address;
  }

  /// A browser that takes the way to this machine for https, as if a proxy stood before it.
  HttpClient browser() {
    CookieManager cookies =
        new CookieManager() {
          @Override
          public Map<String, List<String>> get(URI address, Map<String, List<String>> headers)
              throws IOException {
            return super.get(URI.create(address.toString().replace("http:", "https:")), headers);
          }
        };
    return HttpClient.newBuilder().cookieHandler(cookies).build();
  }

  HttpResponse<String> get(HttpClient browser, String path) throws Exception {
    return send(browser, HttpRequest.newBuilder(URI.create(address + path)));
  }

  /// Opens a page and sends a form with the token that the page has.
  HttpResponse<String> submit(
      HttpClient browser, String page, String path, Map<String, String> fields, String... headers)
      throws Exception {
    Matcher token = CSRF.matcher(get(browser, page).body());
    String form =
        (token.find() ? "_csrf=" + token.group(1) + "&" : "")
            + fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(browser, request);
  }

  private static HttpResponse<String> send(HttpClient browser, HttpRequest.Builder request)
      throws Exception {
    return browser.send(
        request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
