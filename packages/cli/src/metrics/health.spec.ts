import type { Status } from '@hardware-ws/client';
import type { Hardware } from '../vitals/vitals.ts';
import { health } from './health.ts';

const ready: Hardware = { kind: 'ready' };
const open: Status = { kind: 'open', url: 'ws://show/?token=S3CR3T' };

describe('health', () => {
  it.each<[Hardware, Status | undefined]>([
    [ready, open],
    [ready, undefined],
  ])('is 200 while hardware and link are up, if there is a link: %j %j', (hardware, status) => {
    expect(health(hardware, status)).toMatchObject({ status: 200, text: 'ok\n' });
  });

  it.each<[Hardware, Status | undefined, string]>([
    [{ kind: 'starting' }, open, 'hardware: not claimed yet\n'],
    [{ kind: 'starting' }, undefined, 'hardware: not claimed yet\n'],
    [{ kind: 'lost', reason: 'pigpiod is gone' }, open, 'hardware: pigpiod is gone\n'],
    [ready, { kind: 'idle' }, 'link: not dialled yet\n'],
    [ready, { kind: 'connecting', attempt: 3 }, 'link: connecting, attempt 3\n'],
    [
      { kind: 'lost', reason: 'pigpiod is gone' },
      { kind: 'waiting', attempt: 2, delayMs: 2000, cause: { kind: 'dead', ms: 2000 } },
      'hardware: pigpiod is gone\nlink: down, attempt 2 in 2 s: no answer to a ping within 2000 ms\n',
    ],
    [ready, { kind: 'closed' }, 'link: closed\n'],
    [
      ready,
      { kind: 'closed', cause: { kind: 'rejected', reason: 'ws://show/?token=S3CR3T' } },
      'link: closed: the server rejected the login: ws://show/?token=…\n',
    ],
  ])('is 503 and says what is not up, without secrets: %j %j', (hardware, status, text) => {
    expect(health(hardware, status)).toMatchObject({ status: 503, text });
  });
});
