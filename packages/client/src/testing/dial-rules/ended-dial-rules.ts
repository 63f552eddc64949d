import { firstValueFrom } from 'rxjs';
import { type DialRule, assertSame } from './dial-rule.ts';
import { recordedDial } from './recorded-dial.ts';

/** The rules for the end of a socket, and for one that never opens. */
export const endedDialRules: readonly DialRule[] = [
  {
    rule: 'completes after a requested close, and emits nothing inside close',
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
    rule: 'errors with code and reason of an unrequested close, 1000 included',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, 'daily');
      const end = await dial.end();
      assertSame(end.kind === 'closed' && `${end.code} ${end.reason}`, '1000 daily');
    },
  },
  {
    rule: 'errors when the server is gone without a close',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      far.reset();
      const end = await dial.end();
      assertSame(end.kind === 'failed' || (end.kind === 'closed' && end.code === 1006), true);
    },
  },
  {
    rule: 'writes nothing and returns false, without throwing, once the socket has ended',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      far.close(1000, '');
      await dial.end();
      assertSame(near.write('too late'), false);
    },
  },
  {
    rule: 'does not throw for a ping or a close once the socket has ended',
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
    rule: 'errors, but not inside subscribe, when nothing accepts',
    async check(peer) {
      const dial = recordedDial(peer, peer.refusing);
      assertSame(dial.ended(), false);
      assertSame((await dial.end()).kind, 'failed');
    },
  },
  {
    rule: 'errors, but not inside subscribe, for an invalid address',
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
      // A second dial opens later than anything that the first one might still do.
      const dial = recordedDial(peer);
      await dial.near();
      assertSame(given.events.length, 0);
      dial.kill();
    },
  },
];
