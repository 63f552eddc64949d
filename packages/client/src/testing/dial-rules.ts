import { bufferCount, firstValueFrom } from 'rxjs';
import type { DialPeer } from './dial-peer.ts';
import { dialled } from './dialled.ts';

/** One rule that every dial must keep, and a check that rejects when it does not. */
export interface DialRule {
  readonly rule: string;
  readonly check: (peer: DialPeer) => Promise<void>;
}

/**
 * The rules of a dial, for any test framework. Every rule gets a peer of its own.
 *
 * @example
 * it.each(dialRules)('$rule', ({ check }) => check(peer));
 */
export const dialRules: readonly DialRule[] = [
  {
    rule: 'emits nothing inside subscribe',
    async check(peer) {
      const dial = dialled(peer);
      same(dial.events.length, 0);
      await dial.near();
      dial.kill();
    },
  },
  {
    rule: 'emits opened first, with the address, and then frames in order',
    async check(peer) {
      const dial = dialled(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      for (const text of ['1', '2', '3', 'end']) far.send(text);
      await dial.frame('end');
      const [first, ...frames] = dial.events;
      same(first?.kind === 'opened' && first.url, peer.accepting.url);
      same(frames.map((event) => (event.kind === 'frame' ? event.data as string : event.kind)).join(), '1,2,3,end');
      dial.kill();
    },
  },
  {
    rule: 'writes texts in order, and emits nothing inside write',
    async check(peer) {
      const dial = dialled(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const received = firstValueFrom(far.received$.pipe(bufferCount(3)));
      const written = ['1', 'ü', '😀'].map((text) => near.write(text));
      same(dial.events.length, 1);
      same(written.join(), 'true,true,true');
      same((await received).join(), '1,ü,😀');
      dial.kill();
    },
  },
  {
    rule: 'answers a ping with a pong, where it has pings',
    async check(peer) {
      const dial = dialled(peer);
      const near = await dial.near();
      if (near.ping) {
        near.ping();
        same(dial.events.length, 1);
        await dial.next('pong');
      }
      dial.kill();
    },
  },
  {
    rule: 'completes after a close that was asked for, and emits nothing inside close',
    async check(peer) {
      const dial = dialled(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      near.close(1000, '');
      same(dial.events.length, 1);
      same((await dial.end()).kind, 'completed');
      same((await firstValueFrom(far.ended$)).code, 1000);
    },
  },
  {
    rule: 'delivers what was written before a close',
    async check(peer) {
      const dial = dialled(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const received = firstValueFrom(far.received$);
      near.write('last');
      near.close(1000, '');
      same(await received, 'last');
      await dial.end();
    },
  },
  {
    rule: 'errors with code and reason of a close that was not asked for, 1000 included',
    async check(peer) {
      const dial = dialled(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, 'daily');
      const end = await dial.end();
      same(end.kind === 'closed' && `${end.code} ${end.reason}`, '1000 daily');
    },
  },
  {
    rule: 'errors when the other side is gone without a close',
    async check(peer) {
      const dial = dialled(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.reset();
      const end = await dial.end();
      same(end.kind === 'failed' || (end.kind === 'closed' && end.code === 1006), true);
    },
  },
  {
    rule: 'writes nothing, says so and throws nothing once the socket is over',
    async check(peer) {
      const dial = dialled(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, '');
      await dial.end();
      same(near.write('too late'), false);
    },
  },
  {
    rule: 'errors, and not inside subscribe, when nothing accepts',
    async check(peer) {
      const dial = dialled(peer, peer.refusing);
      same(dial.ended(), false);
      same((await dial.end()).kind, 'failed');
    },
  },
  {
    rule: 'errors, and not inside subscribe, when the address is none',
    async check(peer) {
      const dial = dialled(peer, { url: 'no address' });
      same(dial.ended(), false);
      same((await dial.end()).kind, 'failed');
    },
  },
  {
    rule: 'kills an open socket when unsubscribed, and emits nothing more',
    async check(peer) {
      const dial = dialled(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.send('never seen');
      dial.kill();
      same((await firstValueFrom(far.ended$)).code === 1000, false);
      same(dial.events.length, 1);
    },
  },
  {
    rule: 'stops opening a socket when unsubscribed',
    async check(peer) {
      const given = dialled(peer);
      given.kill();
      // A second dial opens after whatever the first one might still have done.
      const dial = dialled(peer);
      await dial.near();
      same(given.events.length, 0);
      dial.kill();
    },
  },
  {
    rule: 'opens a socket of its own for every subscription',
    async check(peer) {
      const [a, b] = [dialled(peer), dialled(peer)];
      const sockets = await Promise.all([a.near(), b.near()]);
      same(sockets[0] === sockets[1], false);
      a.kill();
      same(sockets[1].write('still open'), true);
      b.kill();
    },
  },
];

function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
}
