/** The error for an invalid command line or configuration file (exit code 2). The message says what is wrong, where, and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** What `parse` returns. Its `SyntaxError` becomes a {@link ConfigError}: the user typed something wrong. */
export function parsedAsConfig<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SyntaxError) throw new ConfigError(error.message, { cause: error });
    throw error;
  }
}
