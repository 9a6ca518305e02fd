package org.hustings.server.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/// Answers a form that should bring a file and is none that can, or cannot be read.
@ControllerAdvice
class NoFiles {
  @ExceptionHandler
  void answer(MultipartException fault, HttpServletResponse response) throws IOException {
    boolean tooLarge = fault instanceof MaxUploadSizeExceededException;
    response.sendError((tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
  }
}
