package dev.tollgate.load;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * JMeter, in a class path of its own: its Groovy and that of REST Assured cannot be in one process.
 * Maven fetches it when it is first needed, and what it consists of is kept beside the build.
 */
public final class JmeterLibraries {
  private static final String POM = "jmeter/pom.xml";
  private static final long FETCH_MINUTES = 15;

  private final Path classes;
  private final Path top;
  private final Path folder;
  private final Consumer<String> said;

  private JmeterLibraries(Path target, Consumer<String> said) {
    this.classes = target.resolve("classes");
    this.top = Objects.requireNonNullElse(target.getParent(), Path.of("."));
    this.folder = target.resolve("jmeter");
    this.said = said;
  }

  /**
   * Of the checkout that this Tollgate was built in; nothing is fetched yet.
   *
   * @param said gets a line when something takes long
   */
  public static JmeterLibraries ofThisCheckout(Consumer<String> said) {
    try {
      Path built =
          Path.of(
              JmeterLibraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new JmeterLibraries(
          Objects.requireNonNullElse(built.toAbsolutePath().getParent(), Path.of(".")), said);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * A process with JMeter and Tollgate's own classes, and nothing else of Tollgate; what is missing
   * is fetched.
   *
   * @param main a class of {@code dev.tollgate.load.jmeter}
   * @param properties of the JVM, {@code -Dname=value}
   * @param arguments of its main method, for all to see
   * @throws LoadEngineException when JMeter is not here and cannot be fetched
   */
  public ProcessBuilder process(String main, List<String> properties, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // What JMeter would log may hold what requests hold.
    command.add("-Dorg.apache.logging.log4j.level=OFF");
    command.addAll(List.of("-Xshare:auto", "-Xlog:disable", "-Xss512k"));
    command.add("-Djava.awt.headless=true");
    command.addAll(properties);
    command.addAll(List.of("-cp", classes + File.pathSeparator + classPath()));
    command.add("dev.tollgate.load.jmeter." + main);
    command.addAll(arguments);
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /**
   * Fetches what is missing, so that it is there when a load begins.
   *
   * @throws LoadEngineException when JMeter is not here and cannot be fetched
   */
  public JmeterLibraries fetch() {
    String unused = classPath();
    return this;
  }

  /** Which JMeter and which Tollgate: two that are to work together have the same. */
  public static String version() {
    Properties built = new Properties();
    try (InputStream file =
        JmeterLibraries.class.getResourceAsStream("/dev/tollgate/commit.properties")) {
      if (file != null) {
        built.load(file);
      }
    } catch (IOException e) {
      // Then it is not known, here as there.
    }
    return "Tollgate of commit %s with JMeter %s"
        .formatted(built.getProperty("git.commit.id.abbrev", "unknown"), jmeter());
  }

  /** The version of JMeter. */
  static String jmeter() {
    return pom().replaceFirst("(?s).*?<version>([\\d.]+)</version>\\s*</dependency>.*", "$1");
  }

  private static String pom() {
    try (InputStream pom = JmeterLibraries.class.getResourceAsStream(POM)) {
      return new String(
          Objects.requireNonNull(pom, "no " + POM).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath() {
    if (!Files.isDirectory(classes)) {
      throw new LoadEngineException(
          "Load workers need a checkout of Tollgate that was built, and there is no "
              + classes
              + ": run them with ./tollgate from a checkout");
    }
    try {
      Files.createDirectories(folder);
      // Two that start at once fetch it once.
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("no lock on " + folder);
        }
        return kept().orElseGet(this::fetched);
      }
    } catch (IOException e) {
      throw new LoadEngineException("Cannot read or write " + folder + ": " + e.getMessage(), e);
    }
  }

  /** What was fetched before, if it is for this pom and still all there. */
  private Optional<String> kept() throws IOException {
    Path pom = folder.resolve("pom.xml");
    Path list = folder.resolve("class-path");
    if (!Files.exists(list) || !Files.exists(pom) || !Files.readString(pom).equals(pom())) {
      return Optional.empty();
    }
    String path = Files.readString(list).strip();
    boolean whole =
        !path.isEmpty()
            && Stream.of(path.split(File.pathSeparator, -1))
                .allMatch(f -> Files.exists(Path.of(f)));
    return whole ? Optional.of(path) : Optional.empty();
  }

  private String fetched() {
    said.accept("Fetching JMeter, which runs the loads of workers; once, some 70 MB ...");
    Path list = folder.resolve("class-path");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    Path maven = top.resolve(windows ? "mvnw.cmd" : "mvnw");
    Path log = folder.resolve("fetch.log");
    try {
      Files.deleteIfExists(list);
      Files.writeString(folder.resolve("pom.xml"), pom());
      Process process =
          new ProcessBuilder(
                  maven.toString(),
                  "-B",
                  "-q",
                  "-f",
                  folder.resolve("pom.xml").toString(),
                  "dependency:build-classpath",
                  "-Dmdep.outputFile=" + list)
              .directory(top.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
      Optional<String> path = kept();
      return path.orElseThrow(
          () ->
              new LoadEngineException(
                  "JMeter could not be fetched from Maven Central: "
                      + firstError(log)
                      + "\nIt is needed once, with the network there; what Maven said is in "
                      + log));
    } catch (IOException e) {
      throw new LoadEngineException(
          "JMeter could not be fetched with " + maven + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LoadEngineException("JMeter was not fetched: somebody stopped it", e);
    }
  }

  private static String firstError(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return lines
          .filter(line -> line.startsWith("[ERROR]"))
          .findFirst()
          .map(line -> line.substring("[ERROR]".length()).strip())
          .orElse("Maven ended without it");
    } catch (IOException e) {
      return "Maven said nothing";
    }
  }
}
