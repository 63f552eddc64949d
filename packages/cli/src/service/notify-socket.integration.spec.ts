import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { notifyManager } from '../../test/notify-manager.ts';
import { notifySocket } from './notify-socket.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describeWithCounterparts('notifySocket', ['python3-minimal'], () => {
  it.each([{ abstract: false }, { abstract: true }])('sends messages to a socket: %j', async (options) => {
    const { address, hears } = await notifyManager(options);
    const { send, close } = await notifySocket(address);
    atEnd(close);
    expect(send('READY=1\nSTATUS=grün')).toBe(true);
    expect(await hears(/READY/)).toBe('READY=1\nSTATUS=grün');
  });

  it('does not wait for a manager that reads nothing', async () => {
    const { address, manager, hears } = await notifyManager();
    const { send, close } = await notifySocket(address);
    atEnd(close);
    manager.kill('SIGSTOP');
    let sent = 0;
    while (send(`STATUS=${sent}`)) sent += 1;
    expect(sent).toBeGreaterThan(0);
    manager.kill('SIGCONT');
    await hears(new RegExp(`^STATUS=${sent - 1}$`));
    expect(send('STATUS=again')).toBe(true);
  });

  it('throws with the address if nobody has the socket', async () => {
    const { send, close } = await notifySocket('/nowhere/notify');
    atEnd(close);
    expect(() => send('READY=1')).toThrow('ENOENT at /nowhere/notify');
  });
});

describe('notifySocket without koffi', () => {
  it('says what to install', async () => {
    const load = () => Promise.reject(new Error('no build'));
    await expect(notifySocket('@a', load)).rejects.toThrow('the package koffi could not be loaded: npm install koffi');
  });
});
