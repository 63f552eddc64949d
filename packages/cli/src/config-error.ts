/** What was asked for cannot be done as it was asked: exit code 2. The message says what, where and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
