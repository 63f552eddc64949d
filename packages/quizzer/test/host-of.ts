/** Returns the host and port of a URL, in the form that `quizzer` accepts. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
