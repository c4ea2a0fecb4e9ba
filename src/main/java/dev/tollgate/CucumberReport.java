package dev.tollgate;

import dev.tollgate.record.CucumberMessages;
import io.cucumber.core.plugin.HtmlFormatter;
import io.cucumber.core.plugin.JsonFormatter;
import io.cucumber.messages.types.Envelope;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventHandler;
import io.cucumber.plugin.event.EventPublisher;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The reports of Cucumber's own formatters, which are fed from a record as they are in a run. */
enum CucumberReport implements Export {
  HTML("cucumber.html") {
    @Override
    ConcurrentEventListener formatter(OutputStream to) throws IOException {
      return new HtmlFormatter(to);
    }
  },
  JSON("cucumber.json") {
    @Override
    ConcurrentEventListener formatter(OutputStream to) {
      return new JsonFormatter(to);
    }
  };

  private final String file;

  CucumberReport(String file) {
    this.file = file;
  }

  @Override
  public String fileName() {
    return file;
  }

  abstract ConcurrentEventListener formatter(OutputStream to) throws IOException;

  @Override
  public List<String> write(Path record, Path place) throws IOException {
    // Beside it first, so that one from before stays whole until there is another.
    Path unfinished = place.resolveSibling("." + place.getFileName() + ".tmp");
    try {
      CucumberMessages.Missing missing = feed(record, unfinished);
      if (missing.all()) {
        throw Export.noRecord(record);
      }
      Files.move(unfinished, place, StandardCopyOption.REPLACE_EXISTING);
      return Export.missing(
          missing.lines(), missing.end() ? "scenarios that it did not come to are missing" : "");
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private CucumberMessages.Missing feed(Path record, Path file) throws IOException {
    List<EventHandler<Envelope>> handlers = new ArrayList<>();
    try (OutputStream to = Files.newOutputStream(file)) {
      formatter(to).setEventPublisher(new Publisher(handlers));
      return CucumberMessages.read(
          record, message -> handlers.forEach(handler -> handler.receive(message)));
    }
  }

  /** Keeps those who want messages; other events are made of a run, and there is none. */
  private record Publisher(List<EventHandler<Envelope>> handlers) implements EventPublisher {
    @Override
    @SuppressWarnings("unchecked")
    public <T> void registerHandlerFor(Class<T> type, EventHandler<T> handler) {
      if (type == Envelope.class) {
        handlers.add((EventHandler<Envelope>) handler);
      }
    }

    @Override
    public <T> void removeHandlerFor(Class<T> type, EventHandler<T> handler) {
      handlers.remove(handler);
    }
  }
}
