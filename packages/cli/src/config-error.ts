/** The error for an invalid command line or configuration file (exit code 2). The message says what is wrong, where, and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
