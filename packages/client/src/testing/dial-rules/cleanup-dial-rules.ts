import { firstValueFrom, timer } from 'rxjs';
import type { DialPeer } from './dial-peer.ts';
import { type DialRule, assertSame } from './dial-rule.ts';
import { recordedDial, type RecordedDial } from './recorded-dial.ts';

/** How to bring a dial into each state. */
const states: Readonly<Record<string, (peer: DialPeer) => RecordedDial | Promise<RecordedDial>>> = {
  'at once': (peer) => recordedDial(peer),
  async 'while the far end does not answer'(peer) {
    const dial = recordedDial(peer, peer.silent);
    await firstValueFrom(timer(50));
    return dial;
  },
  async 'while it is open'(peer) {
    const dial = recordedDial(peer);
    await Promise.all([dial.far(), dial.near()]);
    return dial;
  },
  async 'with much data unwritten'(peer) {
    const dial = recordedDial(peer);
    const near = await dial.near();
    for (let n = 0; n < 64; n++) near.write('x'.repeat(2 ** 16));
    return dial;
  },
  async 'while it closes'(peer) {
    const dial = recordedDial(peer);
    const near = await dial.near();
    near.close(1000, '');
    return dial;
  },
  async 'after it was closed'(peer) {
    const dial = recordedDial(peer);
    const near = await dial.near();
    near.close(1000, '');
    await dial.end();
    return dial;
  },
  async 'after the far end closed'(peer) {
    const dial = recordedDial(peer);
    const [far] = await Promise.all([dial.far(), dial.near()]);
    far.close(1001, '');
    await dial.end();
    return dial;
  },
  async 'after it was lost'(peer) {
    const dial = recordedDial(peer);
    const [far] = await Promise.all([dial.far(), dial.near()]);
    far.reset();
    await dial.end();
    return dial;
  },
  async 'after nothing accepted'(peer) {
    const dial = recordedDial(peer, peer.refusing);
    await dial.end();
    return dial;
  },
};

/** A dial leaves nothing behind, in whatever state it is unsubscribed. */
export const cleanupDialRules: readonly DialRule[] = Object.entries(states).map(([state, reach]) => ({
  rule: `leaves nothing behind when unsubscribed ${state}`,
  async check(peer) {
    const dial = await reach(peer);
    const events = dial.events.length;
    dial.kill();
    assertSame((await peer.leftovers()).join(', '), '');
    assertSame(dial.events.length, events);
  },
}));
