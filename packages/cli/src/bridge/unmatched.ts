import type { Endpoint } from '@hardware-ws/rules';
import type { Observable } from 'rxjs';
import { limitedWarnings } from '../output/limited-warnings.ts';

export interface Unmatched {
  /** Counts a received value that no incoming rule matches, and reports it to the log. */
  readonly count: (endpoint: Endpoint, received: object) => void;
  /** Writes to the log while it is subscribed to. */
  readonly written$: Observable<never>;
  /** The counts as readable text, by name and sender. Empty if nothing was counted. */
  readonly lines: () => readonly string[];
}

const mostNamed = 20; // senders choose the addresses, so there may be any number of them
const mostText = 200;
const others = 'other addresses and senders';

/**
 * Counts received values that no incoming rule matches, and logs them at level debug, at most one line a second during a flood.
 */
export function unmatchedCounts(log: {
  debug(text: string): void;
  isLevelEnabled(level: 'debug'): boolean;
}): Unmatched {
  const counts = new Map<Endpoint, Map<string, number>>();
  const { warn: report, written$ } = limitedWarnings({ warn: (text) => log.debug(text) });
  return {
    count: (endpoint, received) => {
      const { received: texts } = endpoint;
      const isOwn = texts.isOwn(received);
      const source = `${short(texts.name(received))} from ${isOwn ? 'the bridge itself' : (texts.origin(received) ?? 'an unknown sender')}`;
      const named = counts.get(endpoint) ?? new Map<string, number>();
      counts.set(endpoint, named);
      const name = named.has(source) || named.size < mostNamed ? source : others;
      named.set(name, (named.get(name) ?? 0) + 1);
      if (!log.isLevelEnabled('debug')) return;
      const sender = `${texts.sender(received) ?? 'an unknown sender'}${isOwn ? ', the bridge itself' : ''}`;
      report(source, `no incoming rule is for ${short(texts.text(received))}, which came from ${sender}`);
    },
    written$,
    lines: () =>
      [...counts].flatMap(([{ title }, named]) => {
        const sum = [...named.values()].reduce((total, count) => total + count, 0);
        return [
          `no incoming rule: ${sum} ${title} messages`,
          ...[...named].map(([name, count]) => `  ${count} × ${name}`),
        ];
      }),
  };
}

function short(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
}
