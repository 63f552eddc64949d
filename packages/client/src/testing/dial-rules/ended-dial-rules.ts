import { firstValueFrom } from 'rxjs';
import { type DialRule, assertSame } from './dial-rule.ts';
import { recordedDial } from './recorded-dial.ts';

/** What a dial must keep when its socket ends, or never opens. */
export const endedDialRules: readonly DialRule[] = [
  {
    rule: 'completes after a close that was asked for, and emits nothing inside close',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      near.close(1000, '');
      assertSame(dial.events.length, 1);
      assertSame((await dial.end()).kind, 'completed');
      assertSame((await firstValueFrom(far.ended$)).code, 1000);
    },
  },
  {
    rule: 'delivers what was written before a close',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const received = firstValueFrom(far.received$);
      near.write('last');
      near.close(1000, '');
      assertSame(await received, 'last');
      await dial.end();
    },
  },
  {
    rule: 'errors with code and reason of a close that was not asked for, 1000 included',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, 'daily');
      const end = await dial.end();
      assertSame(end.kind === 'closed' && `${end.code} ${end.reason}`, '1000 daily');
    },
  },
  {
    rule: 'errors when the other side is gone without a close',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.reset();
      const end = await dial.end();
      assertSame(end.kind === 'failed' || (end.kind === 'closed' && end.code === 1006), true);
    },
  },
  {
    rule: 'writes nothing, says so and throws nothing once the socket is over',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, '');
      await dial.end();
      assertSame(near.write('too late'), false);
    },
  },
  {
    rule: 'throws nothing at a ping or a close once the socket is over',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      far.reset();
      await dial.end();
      near.ping?.('7');
      near.close(1000, '');
      dial.kill();
      near.close(1000, '');
    },
  },
  {
    rule: 'errors, and not inside subscribe, when nothing accepts',
    async check(peer) {
      const dial = recordedDial(peer, peer.refusing);
      assertSame(dial.ended(), false);
      assertSame((await dial.end()).kind, 'failed');
    },
  },
  {
    rule: 'errors, and not inside subscribe, when the address is none',
    async check(peer) {
      const dial = recordedDial(peer, { url: 'no address' });
      assertSame(dial.ended(), false);
      assertSame((await dial.end()).kind, 'failed');
    },
  },
  {
    rule: 'kills an open socket when unsubscribed, and emits nothing more',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.send('never seen');
      dial.kill();
      assertSame((await firstValueFrom(far.ended$)).code === 1000, false);
      assertSame(dial.events.length, 1);
    },
  },
  {
    rule: 'stops opening a socket when unsubscribed',
    async check(peer) {
      const given = recordedDial(peer);
      given.kill();
      // A second dial opens after whatever the first one might still have done.
      const dial = recordedDial(peer);
      await dial.near();
      assertSame(given.events.length, 0);
      dial.kill();
    },
  },
];
