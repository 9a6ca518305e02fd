package org.hustings.server.platform.sql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives every room the client that binds what it is given as it is.
@Configuration(proxyBeanMethods = false)
class DatabaseClient {
  @Bean
  JdbcClient jdbcClient(NamedParameterJdbcOperations operations) {
    return new BindingJdbcClient(JdbcClient.create(operations));
  }
}
