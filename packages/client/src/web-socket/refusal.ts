import type { LinkEnd } from '../link/end/link-end.ts';
import { refused, type Answer } from '../link/end/refused.ts';

/** The end of a dial that the server answered without an upgrade. */
export function refusal(url: string, answer: Answer): LinkEnd {
  return refused(url, answer);
}
