interface StackTraces {
  captureStackTrace?(error: Error, below: unknown): void;
}

/** Remembers the caller of `below`. The returned function makes later errors that point there. */
export function errorAt(below: unknown): (message: string) => Error {
  const place = new Error();
  (Error as StackTraces).captureStackTrace?.(place, below);
  return (message) => {
    const error = new Error(message);
    const frames = /\n\s+at [^]*/.exec(place.stack ?? '')?.[0];
    if (frames !== undefined) error.stack = `Error: ${message}${frames}`;
    return error;
  };
}
