declare const packageVersion: string | undefined;

/** The version of the package, which the build inserts into the bundle. */
export const version = typeof packageVersion === 'string' ? packageVersion : 'running from source, no version';
