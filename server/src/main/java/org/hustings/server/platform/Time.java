package org.hustings.server.platform;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the application its one clock. Everything that asks for the time asks for a
/// `java.time.Clock`.
@Configuration(proxyBeanMethods = false)
class Time {
  @Bean
  MovableClock clock() {
    return new MovableClock(InstantSource.system());
  }
}
