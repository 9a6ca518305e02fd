package org.hustings.server.dispatch.mail;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hustings.server.platform.MailLine;
import org.hustings.server.platform.MailServer;

/// Several connections to the mail server, kept open from one lot of mails to the next.
final class Sending implements AutoCloseable {
  private final MailServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<MailLine> connections = new ArrayList<>();
  private final MailMaking making;
  private final Outbox outbox;
  private final Throttle throttle;
  private final Clock clock;

  Sending(MailServer server, MailMaking making, Outbox outbox, Throttle throttle, Clock clock) {
    this.server = server;
    this.making = making;
    this.outbox = outbox;
    this.throttle = throttle;
    this.clock = clock;
  }

  /// Opens so many connections.
  void open(int number) throws MessagingException {
    for (int i = 0; i < number; i++) {
      MailLine connection = server.open();
      connections.add(connection);
      connection.connect();
    }
  }

  /// Hands these mails over; what the mail server has said if a connection failed. Then the others
  /// have gone on, and what is left waits for the next time.
  Optional<MessagingException> send(List<Outgoing> mails) throws InterruptedException {
    Queue<Outgoing> queue = new ConcurrentLinkedQueue<>(mails);
    List<Future<?>> running = new ArrayList<>();
    for (MailLine connection : connections) {
      Handover handover = new Handover(connection, making, outbox, throttle, clock);
      running.add(
          threads.submit(() -> {
            handover.run(queue);
            return null;
          }));
    }
    Optional<MessagingException> trouble = Optional.empty();
    for (Future<?> one : running) {
      try {
        one.get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof MessagingException failed)) {
          throw new IllegalStateException(e.getCause());
        }
        trouble = Optional.of(failed);
      }
    }
    return trouble;
  }

  @Override
  public void close() {
    threads.close();
    connections.forEach(MailLine::close);
  }
}
