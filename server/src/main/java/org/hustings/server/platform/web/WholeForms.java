package org.hustings.server.platform.web;

import jakarta.servlet.ServletException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/// Reads a form, or whatever else is sent that is no file, whole before anybody does, into room
/// that grows with what has come: Tomcat takes the room that was announced, so that a hundred
/// clients who announce much and send nothing would leave none for anybody. Forms that are too
/// large are refused by what they announce, and all that are being read share a part of the memory.
final class WholeForms extends ValveBase {
  /// Tomcat reads smaller ones into a buffer that the connection has anyway.
  private static final int SMALL = 8 << 10;

  private static final String PARTS = "multipart/";

  private final FormLimits limits;
  private final AtomicLong free;

  /// @param room bytes that all forms together may take while they are read
  WholeForms(FormLimits limits, long room) {
    super(true);
    this.limits = limits;
    this.free = new AtomicLong(room);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    long announced = coyote.getContentLengthLong();
    if (isInParts(coyote.getContentType())
        || !isSent(coyote)
        || (0 <= announced && announced <= SMALL)) {
      getNext().invoke(request, response);
      return;
    }
    int limit = limits.of(request.getDecodedRequestURI());
    if (announced > limit) {
      refuse(response, 413);
      return;
    }
    Reading reading = new Reading(coyote, limit);
    InputBuffer line = coyote.getInputBuffer();
    try {
      switch (reading.readAll()) {
        case WHOLE -> {
          coyote.setInputBuffer(new Replay(reading.bytes.toByteArray()));
          getNext().invoke(request, response);
        }
        case TOO_LARGE -> refuse(response, 413);
        case NO_ROOM -> refuse(response, 503);
        case BROKEN_OFF -> response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
      }
    } finally {
      coyote.setInputBuffer(line);
      free.addAndGet(reading.taken);
    }
  }

  /// Whether a body is one of parts, of which one may be a file: others see to its size.
  static boolean isInParts(@Nullable String type) {
    return type != null && type.stripLeading().regionMatches(true, 0, PARTS, 0, PARTS.length());
  }

  private static boolean isSent(org.apache.coyote.Request request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static void refuse(Response response, int status) throws IOException {
    response.getCoyoteResponse().setHeader("Connection", "close");
    if (status == 503) {
      response.getCoyoteResponse().setHeader("Retry-After", "5");
    }
    response.sendError(status);
  }

  private enum Outcome {
    WHOLE,
    TOO_LARGE,
    NO_ROOM,
    BROKEN_OFF
  }

  /// What has come of one form.
  private final class Reading implements ApplicationBufferHandler {
    private final org.apache.coyote.Request request;
    private final int limit;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(SMALL);
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private long taken;

    Reading(org.apache.coyote.Request request, int limit) {
      this.request = request;
      this.limit = limit;
    }

    Outcome readAll() {
      try {
        return read();
      } catch (IOException _) {
        return Outcome.BROKEN_OFF;
      }
    }

    private Outcome read() throws IOException {
      request.action(ActionCode.ACK, ContinueResponseTiming.ON_REQUEST_BODY_READ);
      InputBuffer line = request.getInputBuffer();
      while (line.doRead(this) >= 0) {
        int length = piece.remaining();
        if (bytes.size() + length > limit) {
          return Outcome.TOO_LARGE;
        }
        taken += length;
        if (free.addAndGet(-length) < 0) {
          return Outcome.NO_ROOM;
        }
        byte[] copy = new byte[length];
        piece.get(copy);
        bytes.writeBytes(copy);
      }
      return Outcome.WHOLE;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      piece = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return piece;
    }

    @Override
    public void expand(int size) {
      // pieces come with their own room
    }
  }

  /// A form that has come, once more.
  private static final class Replay implements InputBuffer {
    private final ByteBuffer form;

    Replay(byte[] form) {
      this.form = ByteBuffer.wrap(form);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) {
      if (!form.hasRemaining()) {
        return -1;
      }
      handler.setByteBuffer(form.duplicate());
      int length = form.remaining();
      form.position(form.limit());
      return length;
    }

    @Override
    public int available() {
      return form.remaining();
    }
  }
}
