package dev.tollgate.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which files below some folders have been saved, made or removed since one last asked. */
public final class FolderChanges {
  /** Short beside what a person notices, and long beside what a look takes. */
  private static final long EVERY_MILLIS = 100;

  private final List<Path> folders;
  private Map<Path, Stamp> known;

  /** What is otherwise once a file has been saved. */
  private record Stamp(long modified, long size) {}

  public FolderChanges(List<Path> folders) {
    this.folders = List.copyOf(folders);
    this.known = look();
  }

  /** Waits until there is one, and until what is being saved has been saved. */
  public Set<Path> await() throws InterruptedException {
    Set<Path> changed = new TreeSet<>();
    while (true) {
      Thread.sleep(EVERY_MILLIS);
      Set<Path> more = changed();
      // An editor may write a file in several goes, or put another in its place.
      if (more.isEmpty() && !changed.isEmpty()) {
        return changed;
      }
      changed.addAll(more);
    }
  }

  private Set<Path> changed() {
    Map<Path, Stamp> now = look();
    Set<Path> changed = new TreeSet<>();
    now.forEach(
        (file, stamp) -> {
          if (!stamp.equals(known.get(file))) {
            changed.add(file);
          }
        });
    known.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
    known = now;
    return changed;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> found = new HashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.forEach(file -> stamp(file, found));
      } catch (IOException | UncheckedIOException e) {
        // A folder that goes while one looks is looked at again.
      }
    }
    return found;
  }

  private static void stamp(Path file, Map<Path, Stamp> to) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      // What editors keep beside a file while it is edited begins with a dot, or ends so.
      String name = String.valueOf(file.getFileName());
      if (is.isRegularFile() && !name.startsWith(".") && !name.endsWith("~")) {
        to.put(file, new Stamp(is.lastModifiedTime().toMillis(), is.size()));
      }
    } catch (IOException e) {
      // It has gone since: then it is not there.
      to.remove(file);
    }
  }
}
