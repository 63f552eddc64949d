/** Whether a text is free of lone surrogates, which crash the backend's consumer. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
