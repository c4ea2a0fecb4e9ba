package dev.tollgate.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reviews of one system. */
public record Reviews(List<Review> all) {
  public Reviews {
    all = List.copyOf(all);
  }

  /**
   * Reads every {@code reviews/<area>.md} of a system's folder; none where there is no such folder.
   *
   * @throws BadFileException with the line of what is wrong
   */
  public static Reviews of(Path system) {
    Path folder = system.resolve("reviews");
    if (!Files.isDirectory(folder)) {
      return new Reviews(List.of());
    }
    try (Stream<Path> files = Files.list(folder)) {
      return new Reviews(
          files
              .filter(f -> f.getFileName().toString().endsWith(".md"))
              .sorted()
              .map(Reviews::read)
              .toList());
    } catch (IOException e) {
      throw new BadFileException(folder, 0, "cannot be listed: " + e.getMessage());
    }
  }

  public Optional<Review> of(String area) {
    return all.stream().filter(r -> r.area().equals(area)).findFirst();
  }

  private static Review read(Path file) {
    YamlFile keys = YamlFile.frontMatter(file);
    Review review;
    try {
      review = keys.as(Review.Keys.class).review();
    } catch (IllegalArgumentException e) {
      throw keys.because("date", String.valueOf(e.getMessage()));
    }
    if (!file.getFileName().toString().equals(review.area() + ".md")) {
      throw keys.because("area", "should be the file's name, and is \"" + review.area() + "\"");
    }
    return review;
  }
}
