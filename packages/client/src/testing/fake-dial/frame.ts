import type { Message } from '../../protocol/message.ts';
import type { FakeEvent } from './fake-event.ts';

/**
 * In the script of a fake dial: a message of the backend or, given a string, a frame of just that text.
 *
 * @example
 * fakeDial(cold('-o-m', { o: opened, m: frame({ type: 'toggle_buzzers', enabled: true }) }));
 */
export function frame(message: Message | (Message & Readonly<Record<string, unknown>>) | string): FakeEvent {
  return { kind: 'frame', data: typeof message === 'string' ? message : JSON.stringify(message) };
}
