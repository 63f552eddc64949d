/** Whether a text holds no half of a character (a lone surrogate): one crashes the backend's consumer. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
