package org.hustings.server.account.signin;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// One client asks too often; it may try again in a quarter of an hour.
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
final class TooManyRequests extends RuntimeException {}
