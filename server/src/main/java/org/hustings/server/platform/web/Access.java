package org.hustings.server.platform.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who may ask for what over HTTP, before a controller is reached.
@Configuration(proxyBeanMethods = false)
class Access {
  @Bean
  SecurityFilterChain filters(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
  }
}
