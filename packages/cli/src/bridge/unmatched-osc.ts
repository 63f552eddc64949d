import type { ReceivedOscMessage } from '@hardware-ws/osc';
import type { Observable } from 'rxjs';
import { endpointText } from '../osc-text/endpoint-text.ts';
import { oscText } from '../osc-text/osc-text.ts';
import { limitedWarnings } from '../output/limited-warnings.ts';

export interface UnmatchedOsc {
  /** Counts a message that no incoming rule is for, and has the log tell of it. */
  readonly heard: (received: ReceivedOscMessage) => void;
  /** Writes to the log while it is subscribed to. */
  readonly written$: Observable<never>;
  /** The counts for people, by address and sender; no line where there is nothing to count. */
  readonly lines: () => readonly string[];
}

const mostNamed = 20; // an address is whatever a sender writes, of which there is no end
const mostText = 200;
const others = 'other addresses and senders';

/** Counts the OSC messages that no incoming rule is for, and tells of them at level debug: of a flood a line a second. */
export function unmatchedOsc(log: {
  debug(text: string): void;
  isLevelEnabled(level: 'debug'): boolean;
}): UnmatchedOsc {
  const counts = new Map<string, number>();
  const { warn: tell, written$ } = limitedWarnings({ warn: (text) => log.debug(text) });
  return {
    heard: (received) => {
      const { from, address, own } = received;
      const source = `${short(oscText({ address, args: [] }))} from ${own ? 'the bridge itself' : from.host}`;
      const name = counts.has(source) || counts.size < mostNamed ? source : others;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      if (!log.isLevelEnabled('debug')) return;
      const sender = `${endpointText(from)}${own ? ', the bridge itself' : ''}`;
      tell(source, `no incoming rule is for ${short(oscText(received))}, which came from ${sender}`);
    },
    written$,
    lines: () => {
      const sum = [...counts.values()].reduce((total, count) => total + count, 0);
      if (sum === 0) return [];
      return [`no incoming rule: ${sum} OSC messages`, ...[...counts].map(([name, count]) => `  ${count} × ${name}`)];
    },
  };
}

function short(text: string): string {
  return text.length > mostText ? `${text.slice(0, mostText)}…` : text;
}
