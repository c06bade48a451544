/** Settings of native DuckDB by which it reads no more than it is given, before anything is read. */
export const CLOSED = {
  autoinstall_known_extensions: "false",
  autoload_known_extensions: "false",
  allow_community_extensions: "false",
  allow_persistent_secrets: "false",
};
