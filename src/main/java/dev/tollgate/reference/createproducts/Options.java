package dev.tollgate.reference.createproducts;

import java.util.List;

/**
 * How the images are wanted.
 *
 * @param outputFormat webp, png or jpeg
 * @param quality 1 to 100
 * @param generateDescription taken, and of no effect: none of the dependencies writes descriptions
 * @param languages as {@code generateDescription}
 */
record Options(
    String outputFormat,
    int quality,
    boolean removeBackground,
    boolean generateDescription,
    List<String> languages) {}
