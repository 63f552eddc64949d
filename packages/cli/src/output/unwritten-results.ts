/** The error of results that cannot be written, as to a full disk. */
export const unwrittenResults = (cause: Error) =>
  new Error(`Results cannot be written: ${cause.message}. See whether the disk that standard output goes to is full.`, {
    cause,
  });
