package assay.confluence;

/**
 * A request, not yet sent.
 *
 * @param path what follows the address of the server
 * @param body JSON, or nothing
 * @param again the body after the server failed over the first one
 */
record Call(String method, String path, String body, String again) {

  static Call get(String path) {
    return new Call("GET", path, "", "");
  }

  static Call delete(String path) {
    return new Call("DELETE", path, "", "");
  }

  static Call post(String path, String body) {
    return new Call("POST", path, body, body);
  }

  static Call put(String path, String body) {
    return new Call("PUT", path, body, body);
  }

  Call withAgain(String simpler) {
    return new Call(method, path, body, simpler);
  }
}
