package dev.tollgate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.run.FeatureRunner;
import dev.tollgate.run.Selection;
import dev.tollgate.system.SystemFolder;
import dev.tollgate.world.ScenarioTerms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is run again on a target that stays up, whatever is wrong with it. */
class WatchTest {
  private static final Path SHOP = Path.of("src/test/resources/systems/shop");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path dir;
  private final Terminal out = new Terminal();
  private Path shop = Path.of("shop");
  private Path feature = Path.of("orders.feature");
  private Thread watching = new Thread();

  @BeforeEach
  void aShopThatIsWatched() throws IOException {
    shop = dir.resolve("features/shop");
    try (Stream<Path> files = Files.walk(SHOP)) {
      for (Path file :
          files
              .filter(f -> Files.isRegularFile(f) && !f.toString().endsWith(".feature"))
              .toList()) {
        Path copy = shop.resolve(SHOP.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    feature = shop.resolve("orders.feature");
    save("", 200);
    Selection selection = new Selection(List.of(Selection.FeaturePath.of(feature + ":3")), null);
    RunSettings settings =
        new RunSettings(
            List.of(new SystemFolder(shop)),
            "reference",
            "one",
            "./tollgate run",
            Files.createDirectories(dir.resolve("reports")),
            false,
            true,
            new ScenarioTerms(8, 1, null));
    Watch watch =
        new Watch(
            new FeatureRunner(8, null, RunCommand.GLUE),
            selection,
            settings,
            new PrintStream(out, true, StandardCharsets.UTF_8));
    watching = new Thread(() -> untilInterrupted(watch), "watching");
    watching.start();
  }

  @AfterEach
  void nobodyWatches() throws InterruptedException {
    watching.interrupt();
    watching.join();
  }

  @Test
  void what_is_saved_runs_again_and_goes_on_to_mean_the_same_scenario() throws Exception {
    out.await("1 passed, 0 failed in ");
    assertThat(out.text())
        .contains("caller → shop  GET /echo  200", "      with  ", "X-Tenant-Id: ")
        .doesNotContain("Another");

    save("  It has moved down.\n\n", 204);
    out.await("0 passed, 1 failed in ");

    assertThat(out.text())
        .contains(
            "saved: orders.feature",
            "orders.feature:5  An echo",
            "the status should be 204, and is 20")
        .doesNotContain("Another");
    assertThat(starts()).as("the target stays up").isEqualTo(1);
    assertThat(dir.resolve("reports/index.html")).doesNotExist();
  }

  @Test
  void what_is_wrong_with_a_file_is_said_and_can_be_mended() throws Exception {
    out.await("1 passed, 0 failed in ");

    Files.writeString(feature, "Feature: x\n  Scenario: y\n    Given z\n  Nonsense\n");
    out.await("orders.feature:4: not Gherkin");
    save("", 200);
    out.await("1 passed, 0 failed in .*1 passed, 0 failed in ");

    assertThat(starts()).isEqualTo(1);
  }

  @Test
  void a_service_that_has_changed_starts_again() throws Exception {
    out.await("1 passed, 0 failed in ");
    Path jar = Files.writeString(dir.resolve("service.txt"), "new");
    Path target = shop.resolve("targets/reference.yml");
    Files.writeString(
        target,
        Files.readString(target)
            .replace("dev.tollgate.ShopService]", "dev.tollgate.ShopService, \"" + jar + "\"]"));
    out.await("1 passed, 0 failed in .*1 passed, 0 failed in ");
    assertThat(starts()).isEqualTo(2);

    assertThat(jar.toFile().setLastModified(System.currentTimeMillis() + 60_000)).isTrue();
    save("", 200);
    out.await("service.txt has changed: the service starts again.*1 passed, 0 failed in ");

    assertThat(starts()).isEqualTo(3);
  }

  @Test
  void a_file_of_the_system_starts_the_target_again() throws Exception {
    out.await("1 passed, 0 failed in ");
    Path system = shop.resolve("system.yml");
    String text = Files.readString(system);

    Files.writeString(system, text + "\nnonsense: 7\n");
    out.await("unknown key \"nonsense\"");
    Files.writeString(system, text);
    out.await("1 passed, 0 failed in .*1 passed, 0 failed in ");

    assertThat(starts()).isGreaterThan(1);
  }

  private long starts() {
    return out.text().lines().filter(line -> line.contains("starting shop")).count();
  }

  private void save(String description, int status) throws IOException {
    Files.writeString(
        feature,
        """
        Feature: Orders
        %s  @SH-ORD-1
          Scenario: An echo
            When the caller sends GET "/echo"
            Then the response status is %d

          @SH-ORD-2
          Scenario: Another
            When the caller sends GET "/echo"
            Then the response status is 200
        """
            .formatted(description, status));
  }

  private static void untilInterrupted(Watch watch) {
    try (watch) {
      watch.run();
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was printed, to wait for. */
  private static final class Terminal extends ByteArrayOutputStream {
    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      notifyAll();
    }

    synchronized String text() {
      return toString(StandardCharsets.UTF_8);
    }

    void await(String regex) {
      assertThat(CompletableFuture.supplyAsync(() -> comes(regex)))
          .as(() -> regex + " in " + text())
          .succeedsWithin(PATIENCE)
          .isEqualTo(true);
    }

    private synchronized boolean comes(String regex) {
      Pattern wanted = Pattern.compile(regex, Pattern.DOTALL);
      while (!wanted.matcher(text()).find()) {
        try {
          wait();
        } catch (InterruptedException e) {
          return false;
        }
      }
      return true;
    }
  }
}
