import type { Heard } from './host.ts';

/** What a host's page shows and has heard. */
export interface Page {
  /** The first number since the last `null`. */
  readonly shown: Heard | undefined;
  /** The numbers that it has shown, one after the other. */
  readonly everShown: readonly Heard[];
  /** All numbers that it has heard. */
  readonly numbers: readonly Heard[];
}

const blank: Page = { shown: undefined, everShown: [], numbers: [] };

/**
 * The page of a host that knows nothing of fair play, after these messages: it shows the first number since the last `null`.
 *
 * @example
 * pageAfter([{ at: 5, message: { type: 'buzzer_pressed', buzzerId: 3 } }]).shown?.message.buzzerId; // 3
 */
export function pageAfter(heard: readonly Heard[]): Page {
  return heard.reduce((page, one) => {
    const { type, buzzerId } = one.message;
    if (type !== 'buzzer_pressed') return page;
    if (buzzerId === null) return { ...page, shown: undefined };
    const numbers = [...page.numbers, one];
    return page.shown ? { ...page, numbers } : { shown: one, everShown: [...page.everShown, one], numbers };
  }, blank);
}
