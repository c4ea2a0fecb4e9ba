package dev.tollgate.reference.createproducts;

/** Makes a request of a body. */
interface Reading {
  /**
   * @throws Refusal 400 with every field that is wrong
   */
  ProductRequest read(byte[] body) throws Refusal;
}
