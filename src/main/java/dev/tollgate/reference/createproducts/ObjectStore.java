package dev.tollgate.reference.createproducts;

import java.net.URI;

/** Keeps the processed images. */
interface ObjectStore {
  /**
   * Keeps one image; the same one again is kept once.
   *
   * @param number of the image in its group, from 0
   * @param format webp, png or jpeg
   * @return where it is kept
   */
  URI put(Job job, String productId, int number, String format, byte[] image, Deadline deadline)
      throws CallFailed;
}
