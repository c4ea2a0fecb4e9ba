package dev.tollgate.browser;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

/** A browser of this machine, with a profile that nobody has used. */
final class BrowserProcess implements AutoCloseable {
  private final Process process;
  private final Path profile;
  private final URI address;

  private BrowserProcess(Process process, Path profile, URI address) {
    this.process = process;
    this.profile = profile;
    this.address = address;
  }

  /**
   * Starts the first of the programs that is there; where there is none the test is skipped and
   * says why, and on a CI server fails.
   *
   * @param name the browser's, and how to get it
   * @param says what stands on its standard error before the address at which it listens
   * @param arguments those with which it uses the profile
   */
  static BrowserProcess start(
      String name, List<String> places, String says, Function<Path, List<String>> arguments) {
    String program =
        places.stream().filter(p -> Files.isExecutable(Path.of(p))).findFirst().orElse("");
    if (program.isEmpty()) {
      String why = "no " + name + " at " + places + ": the page was not tried in it";
      if (System.getenv("CI") != null) {
        fail(why);
      }
      abort(why);
    }
    try {
      Path profile = Files.createTempDirectory("tollgate-browser");
      List<String> command = new ArrayList<>(List.of(program));
      command.addAll(arguments.apply(profile));
      Process process =
          new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      return new BrowserProcess(process, profile, address(process, says));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return address;
  }

  /** It says where it listens, and its errors from then on are nobody's concern. */
  private static URI address(Process process, String says) throws IOException {
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(says)) {
        Thread rest = new Thread(() -> said.lines().forEach(ignored -> {}), "browser-errors");
        rest.setDaemon(true);
        rest.start();
        return URI.create(line.substring(says.length()).strip());
      }
    }
    throw new IOException("the browser ended before it said '" + says + "'");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      try (Stream<Path> files = Files.walk(profile)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UncheckedIOException e) {
      // A file of its profile that it still writes is left to the machine's temporary folder.
      return;
    }
  }
}
