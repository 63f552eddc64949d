/** The host and port of a URL, as `quizzer` takes them. */
export function hostOf(url: string): string {
  return new URL(url).host;
}
