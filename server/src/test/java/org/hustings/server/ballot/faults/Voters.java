package org.hustings.server.ballot.faults;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.hustings.server.ballot.faults.Attempt.Answer;

/// Electors who vote one after the other at several connections, over one node or several, until
/// told to stop. Without an answer every other one gives up; the rest try again until there is one.
final class Voters implements AutoCloseable {
  private static final int CONNECTIONS = 8;
  private static final int PAUSE_MILLIS = 80;

  private final Queue<Attempt> waiting = new ConcurrentLinkedQueue<>();
  private final Map<Attempt, Answer> answers = new ConcurrentHashMap<>();
  private final List<Attempt> all;
  private final List<Integer> ports;
  private final ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);

  Voters(List<Attempt> attempts, List<Integer> ports) {
    this.all = List.copyOf(attempts);
    this.ports = List.copyOf(ports);
    waiting.addAll(attempts);
    for (int connection = 0; connection < CONNECTIONS; connection++) {
      connections.execute(this::vote);
    }
  }

  private void vote() {
    Random random = ThreadLocalRandom.current();
    for (Attempt attempt = waiting.poll(); attempt != null; attempt = waiting.poll()) {
      boolean givesUp = random.nextBoolean();
      Answer answer = send(attempt, random);
      while (answer == Answer.NONE && !givesUp && !waiting.isEmpty()) {
        pause();
        answer = send(attempt, random);
      }
      answers.put(attempt, answer);
      pause();
    }
  }

  private Answer send(Attempt attempt, Random random) {
    return attempt.send(ports.get(random.nextInt(ports.size())));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Attempt> all() {
    return all;
  }

  /// Whether somebody has not voted yet.
  boolean areWaiting() {
    return !waiting.isEmpty();
  }

  /// Waits until everybody has voted.
  void finish() {
    connections.close();
  }

  /// Nobody begins any more; whoever has begun ends.
  @Override
  public void close() {
    waiting.clear();
    connections.close();
  }

  Set<Attempt> with(Answer answer) {
    return answers.entrySet().stream()
        .filter(one -> one.getValue() == answer)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
