package dev.tollgate.reference.createproducts;

/** Turns one image into what the caller wants of it. */
interface ImageProcessor {
  /**
   * May be asked again for the same image.
   *
   * @return the new image's bytes, never none
   */
  byte[] process(Job job, SourceImage image, Options options, Deadline deadline) throws CallFailed;
}
