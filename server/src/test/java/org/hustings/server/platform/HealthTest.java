package org.hustings.server.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hustings.server.ServerTest;
import org.junit.jupiter.api.Test;

class HealthTest extends ServerTest {
  @Test
  void a_server_with_its_database_is_live_and_ready_and_nobody_keeps_the_answer() {
    assertThat(get("/health/live").body()).isEqualTo("live\n");
    HttpResponse<String> ready = get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body()).isEqualTo("ready\n");
    assertThat(ready.headers().firstValue("cache-control").orElse("")).contains("no-store");
    assertThat(ready.headers().firstValue("set-cookie")).isEmpty();
  }
}
