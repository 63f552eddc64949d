import { bufferCount, firstValueFrom } from 'rxjs';
import { type DialRule, assertSame } from './dial-rule.ts';
import { recordedDial } from './recorded-dial.ts';

/** The rules for an open socket. */
export const openDialRules: readonly DialRule[] = [
  {
    rule: 'emits nothing inside subscribe',
    async check(peer) {
      const dial = recordedDial(peer);
      assertSame(dial.events.length, 0);
      await dial.near();
      dial.kill();
    },
  },
  {
    rule: 'emits opened first, with the URL, and then the frames of the socket in order',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far] = await Promise.all([dial.far(), dial.near()]);
      for (const text of ['1', '2', '3', 'end']) far.send(text);
      await dial.frame('end');
      const [first] = dial.events;
      assertSame(first?.kind === 'opened' && first.url, peer.accepting.url);
      assertSame(JSON.stringify(dial.frames), '["1","2","3","end"]');
      dial.kill();
    },
  },
  {
    rule: 'writes texts in order, and emits nothing inside write',
    async check(peer) {
      const dial = recordedDial(peer);
      const [far, near] = await Promise.all([dial.far(), dial.near()]);
      const received = firstValueFrom(far.received$.pipe(bufferCount(3)));
      const written = ['1', 'ü', '😀'].map((text) => near.write(text));
      assertSame(dial.events.length, 1);
      assertSame(written.join(), 'true,true,true');
      assertSame((await received).join(), '1,ü,😀');
      dial.kill();
    },
  },
  {
    rule: 'answers a ping, if it has pings, with a pong that has the same payload or none',
    async check(peer) {
      const dial = recordedDial(peer);
      const near = await dial.near();
      if (near.ping) {
        near.ping('7');
        assertSame(dial.events.length, 1);
        const pong = await dial.next('pong');
        assertSame((pong.kind === 'pong' && pong.payload) ?? '7', '7');
      }
      dial.kill();
    },
  },
  {
    rule: 'opens a socket of its own for every subscription',
    async check(peer) {
      const [a, b] = [recordedDial(peer), recordedDial(peer)];
      const sockets = await Promise.all([a.near(), b.near()]);
      assertSame(sockets[0] === sockets[1], false);
      a.kill();
      assertSame(sockets[1].write('still open'), true);
      b.kill();
    },
  },
];
