package dev.tollgate;

import dev.tollgate.draft.Draft;
import dev.tollgate.draft.DraftFile;
import dev.tollgate.run.UnusableSelectionException;
import dev.tollgate.system.Checklists;
import dev.tollgate.system.Item;
import dev.tollgate.system.ToBeWritten;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the folder of a new system, which runs at once. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description =
        "Makes the folder of a new system: its files, its checklist with ids, and a feature for each"
            + " section with a scenario to write for each item. It overwrites nothing.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it is made", "2:it could not be made", "64:wrong usage"},
    footer = {
      "",
      "Examples:",
      "  tollgate new shop",
      "  tollgate new shop --openapi api/openapi.yml --command \"node shop.mjs\"",
      "  tollgate new shop --checklist acceptance.md --address http://localhost:8080"
    })
final class NewCommand implements Callable<Integer>, OfFiles {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SYSTEM",
      description = "What the system is called: small letters, digits and hyphens.")
  private String name = "";

  @Option(
      names = "--openapi",
      paramLabel = "FILE",
      description =
          "Its contract: it is copied, and a scenario to write is made for each operation, unless a"
              + " checklist is given.")
  private @Nullable Path openapi;

  @Option(
      names = "--checklist",
      paramLabel = "FILE",
      description =
          "What it must be shown to do, in Markdown: headings and bullets. Items without an id get"
              + " one.")
  private @Nullable Path checklist;

  @Option(
      names = "--command",
      paramLabel = "COMMAND",
      description = "What starts it, with its arguments; its port is in the variable PORT.")
  private @Nullable String command;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where it is, when it runs already.")
  private @Nullable URI address;

  @Option(
      names = "--features",
      paramLabel = "FOLDER",
      defaultValue = "features",
      description = "The folder of the systems (${DEFAULT-VALUE}).")
  private Path features = Path.of("features");

  @Override
  public Integer call() throws IOException {
    requireThatOptionsFit();
    Path folder = features.resolve(name);
    if (Files.exists(folder)) {
      throw new UnusableSelectionException(
          folder
              + ": is there already, and nothing is overwritten; take another name, or remove it");
    }
    Draft draft = Draft.of(new Draft.Given(name, openapi, checklist, command, address, otherIds()));
    for (DraftFile file : draft.files()) {
      Path path = folder.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    String contract = Draft.contractName(openapi);
    if (contract != null) {
      Files.copy(Objects.requireNonNull(openapi), folder.resolve(contract));
    }
    say(draft, folder, contract);
    return 0;
  }

  private void requireThatOptionsFit() {
    if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
      throw wrongUsage(
          "\"" + name + "\" is no name of a system: small letters, digits and hyphens, as my-shop");
    }
    if (command != null && address != null) {
      throw wrongUsage(
          "--command starts the service, --address finds one that runs: one of the two");
    }
    if (command != null && command.isBlank()) {
      throw wrongUsage("--command is empty: what starts the service, as \"node shop.mjs\"");
    }
    if (address != null
        && (address.getHost() == null || !String.valueOf(address.getScheme()).matches("https?"))) {
      throw wrongUsage("--address " + address + ": write it as http://localhost:8080");
    }
    if (!String.valueOf(features.getFileName()).equals("features")) {
      throw wrongUsage(
          "--features "
              + features
              + ": the folder of the systems is called features, wherever it is");
    }
  }

  /** An id means one thing in all systems. */
  private Set<String> otherIds() {
    return Files.isDirectory(features)
        ? Checklists.read(features).all().stream()
            .flatMap(each -> each.items())
            .map(Item::id)
            .collect(Collectors.toSet())
        : Set.of();
  }

  private void say(Draft draft, Path folder, @Nullable String contract) {
    System.out.println("Made " + folder + ":");
    draft.files().forEach(file -> System.out.printf("  %-28s %s%n", file.name(), file.about()));
    if (contract != null) {
      System.out.printf("  %-28s %s%n", contract, "a copy of " + openapi);
    }
    draft.assumed().forEach(line -> System.out.println(line));
    String run =
        CalledAs.words()
            + " run "
            + folder
            + (features.equals(Path.of("features")) ? "" : " --features " + features);
    System.out.println();
    System.out.println("It runs at once, and says that all is still to be written:");
    System.out.println("  " + run);
    System.out.println("Then:");
    int step = 1;
    String target = folder.resolve("targets/reference.yml").toString();
    if (!draft.hasTarget()) {
      System.out.println(
          "  " + step++ + ". say in " + target + " what starts the service, or where it is;");
    }
    System.out.println(
        "  "
            + step++
            + ". see in "
            + target
            + " that ready: names a path which the service answers with 2xx once it serves;");
    System.out.println(
        "  "
            + step++
            + ". name in "
            + folder.resolve("system.yml")
            + " what the service calls, if it calls anything;");
    System.out.println(
        "  "
            + step
            + ". write a scenario: say in its steps what has to be shown, and take its tag "
            + ToBeWritten.TAG
            + " away.");
  }

  private CommandLine.ParameterException wrongUsage(String message) {
    return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
