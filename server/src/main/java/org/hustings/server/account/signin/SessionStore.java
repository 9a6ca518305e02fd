package org.hustings.server.account.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions in the database: any web node can answer, and half an hour without a request ends one.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "account.session", maxInactiveIntervalInSeconds = 1800)
class SessionStore {
  @Bean
  CookieSerializer sessionCookie() {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName("hustings");
    cookie.setSameSite("Lax");
    return cookie;
  }
}
