declare const COMMAND_VERSION: string | undefined;

/** The version of the package, which the build writes into its one file. */
export const version = typeof COMMAND_VERSION === 'string' ? COMMAND_VERSION : 'run from source, which has no version';
