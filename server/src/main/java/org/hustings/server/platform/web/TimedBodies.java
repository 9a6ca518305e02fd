package org.hustings.server.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Ends a connection on which the body of a request comes too slowly: a time is given to begin
/// with, and more for what has come.
final class TimedBodies extends ValveBase {
  private static final int SWALLOWED = 2 << 20;

  private final long limit;
  private final long bytesASecond;

  /// @param limit the time that any body may take
  /// @param bytesASecond how many bytes give another second
  TimedBodies(Duration limit, long bytesASecond) {
    super(true);
    this.limit = limit.toNanos();
    this.bytesASecond = bytesASecond;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    org.apache.coyote.Request coyote = request.getCoyoteRequest();
    boolean hasBody =
        coyote.getContentLengthLong() > 0 || coyote.getHeader("Transfer-Encoding") != null;
    if (!hasBody) {
      getNext().invoke(request, response);
      return;
    }
    InputBuffer untimed = coyote.getInputBuffer();
    Timed timed = new Timed(untimed, response.getCoyoteResponse());
    coyote.setInputBuffer(timed);
    try {
      getNext().invoke(request, response);
      if (!request.isAsync()) {
        // what nobody has read is taken off the line here, so that the limit holds for it too
        response.finishResponse();
        timed.swallow();
      }
    } finally {
      coyote.setInputBuffer(untimed);
    }
  }

  /// What comes in, until it has taken too long.
  private final class Timed implements InputBuffer, ApplicationBufferHandler {
    private final InputBuffer untimed;
    private final org.apache.coyote.Response response;
    private final long begun = System.nanoTime();
    private long bytes;
    private ByteBuffer swallowed = ByteBuffer.allocate(0);

    Timed(InputBuffer untimed, org.apache.coyote.Response response) {
      this.untimed = untimed;
      this.response = response;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      int read = untimed.doRead(handler);
      bytes += Math.max(read, 0);
      long allowed = limit + TimeUnit.SECONDS.toNanos(bytes) / bytesASecond;
      if (read > 0 && System.nanoTime() - begun > allowed) {
        SocketTimeoutException tooSlow = new SocketTimeoutException("A request came too slowly");
        response.action(ActionCode.CLOSE_NOW, tooSlow);
        throw tooSlow;
      }
      return read;
    }

    @Override
    public int available() {
      return untimed.available();
    }

    void swallow() {
      try {
        for (int left = SWALLOWED; left > 0; ) {
          int read = doRead(this);
          if (read < 0) {
            return;
          }
          left -= read;
        }
      } catch (IOException _) {
        // the connection is ended
      }
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
      swallowed = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
      return swallowed;
    }

    @Override
    public void expand(int size) {
      // what is swallowed needs no room
    }
  }
}
