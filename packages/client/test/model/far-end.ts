import type { Observable } from 'rxjs';
import { LinkError } from '../../src/link/end/link-error.ts';
import { type FakeEvent, frame, lost, opened } from '../../src/testing/fake-dial/fake-event.ts';
import type { MarblesHelpers } from '../../src/testing/marbles/marbles.ts';
import { foundClosed } from './closable.ts';
import type { Script } from './script.ts';

/**
 * The server of one dial: `o` opens, `z` turns out to be closed at writes from now on, `#` ends with a close code, with an HTTP status
 * or silently, and other letters are frames. It is hot, because its times are those of the whole test.
 */
export function farEnd$(
  { hot }: MarblesHelpers,
  diagram: Script['diagram'],
  frames: Script['frames'] = {},
  why: Script['why'] = 1006,
): Observable<FakeEvent> {
  const values = Object.fromEntries(Object.entries(frames).map(([name, data]) => [name, frame(data)]));
  return hot<FakeEvent>(diagram, { o: opened, z: foundClosed, ...values }, ended(why));
}

function ended(why: NonNullable<Script['why']>): LinkError {
  if (why === 'dead') return new LinkError({ kind: 'dead', ms: 1 });
  return why < 1000 ? new LinkError({ kind: 'refused', status: why, url: 'ws://stage/' }) : lost(why);
}
