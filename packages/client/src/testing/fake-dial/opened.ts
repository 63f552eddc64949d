import type { FakeEvent } from './fake-event.ts';

/** In the script of a fake dial: the socket has opened. */
export const opened: FakeEvent = { kind: 'opened' };
