import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { connect$, systemClock } from '@hardware-ws/client';
import { type FairOutbound, withFairMessages } from '@hardware-ws/fairness';
import { quizzer } from '@hardware-ws/quizzer';
import { ReplaySubject } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { root } from '../../test/command-process.ts';
import { first } from '../../test/first.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A client that sees everything in a game, and may send anything. */
async function observer(host: string) {
  const game = connect$(withFairMessages(quizzer({ host, gameId: 1 })));
  const heard$ = new ReplaySubject<string>();
  const subscription = game.subscribe(({ type }) => heard$.next(type));
  atEnd(() => subscription.unsubscribe());
  await first(game.status$, ({ kind }) => kind === 'open', 'the observer is connected');
  return {
    say: (message: FairOutbound[keyof FairOutbound]) => game.send.next(message),
    /** The first of these types that anyone sends. */
    hears: (...types: readonly string[]) => first(heard$, (type) => types.includes(type), types.join(' or ')),
  };
}

/** A box in another process. Its edges wait in a pipe while it is busy, as real edges wait in a queue of the kernel. */
function busyBox(host: string) {
  const script = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/cli/test/busy-box-process.ts', host];
  const child = spawn(process.execPath, script, { cwd: root, stdio: 'pipe' });
  atEnd(() => child.kill('SIGKILL'));
  return {
    type: (line: object) => void child.stdin.write(`${JSON.stringify(line)}\n`),
    isBusy: () => once(child.stderr, 'data'),
  };
}

describe('a box in fair mode', () => {
  it('claims a press before it answers a later ping, although it was busy and reads the ping first', async () => {
    const relay = await relayProcess();
    const { say, hears } = await observer(relay.host);
    const { type, isBusy } = busyBox(relay.host);
    await hears('client_connection_status');
    say({ type: 'toggle_buzzers', enabled: true });
    say({ type: 'referee_status', client_id: 'main', instance: 'a', rules: true });
    await hears('box_status');

    type({ busyMs: 300 });
    await isBusy();
    // In its next turn, the box finds a line and a message.
    type({ busyMs: 300 });
    say({ type: 'box_status', client_id: 'other' });
    await isBusy();
    // It is pressed while the line keeps it busy. Then it reads the message, and with it the ping.
    type({ pin: 'GPIO17', level: 1, at: systemClock.monotonic() });
    say({ type: 'ping', timestamp: 1, recipient: { client_type: 'buzzer' } });
    expect(await hears('press_claim', 'pong')).toBe('press_claim');
  });
});
