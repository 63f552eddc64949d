/** The longest id that is printed as it is. Anyone in the game can choose any id. */
const longestId = 40;

/** An id of a client, shortened if it is very long. */
export function shortId(id: string): string {
  return id.length <= longestId ? id : `${id.slice(0, longestId - 1)}…`;
}

/**
 * A time to 0.001 ms, and how far it may be from the truth.
 *
 * @example
 * msText(5.13249, 0.8); // '5.132 ± 0.800 ms'
 */
export function msText(ms: number, errorMs?: number): string {
  return `${ms.toFixed(3)}${errorMs === undefined ? '' : ` ± ${errorMs.toFixed(3)}`} ms`;
}

/** How a press is called: its buzzer and its box. */
export function pressText({ buzzerId, box }: { readonly buzzerId: number; readonly box: string }): string {
  return `buzzer ${buzzerId} of box ${shortId(box)}`;
}
