import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../../guest/src/machine.sh', import.meta.url));

/**
 * Boots the Debian of a disk image in a virtual machine, with a kernel of its own, systemd and simulated pins. Returns how to run a
 * shell script in it, as root, and how to end it. The file `console` gets what the machine shows.
 */
export async function virtualMachine({ architecture, disk, console }) {
  const machine = spawn(script, [architecture, disk, console], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(machine, 'exit');
  const lost = ended.then(() => Promise.reject(new Error('the machine has ended')));
  lost.catch(() => undefined);
  let heard = '';
  machine.stdout.setEncoding('utf8').on('data', (text) => (heard += text));

  /** Waits until all that the shell has said since the last time matches. */
  const hears = async (pattern, seconds) => {
    const signal = AbortSignal.timeout(seconds * 1000);
    try {
      while (!pattern.test(heard)) await Promise.race([once(machine.stdout, 'data', { signal }), lost]);
    } catch (cause) {
      const shown = readFileSync(console, 'utf8').slice(-2000);
      throw new Error(
        `No answer of the machine within ${seconds} s: ${cause.message}.\n${heard.slice(-2000)}\n${shown}`,
        { cause },
      );
    }
    const found = pattern.exec(heard);
    heard = '';
    return found;
  };
  const run = async (lines, seconds = 120) => {
    machine.stdin.write(`sh -eu /dev/fd/3 3<<'end' </dev/null 2>&1; echo "ended with $?."\n${lines}\nend\n`);
    const [, said, status] = await hears(/^([^]*)ended with (\d+)\.\n$/, seconds);
    if (status !== '0') throw new Error(`Ended with ${status} in the machine:\n${lines}\n${said}`);
    return said;
  };
  /** Runs a command that powers the machine off or boots it again, and waits until it has. */
  const end = async (how) => {
    machine.stdin.write(`${how}\n`);
    await ended;
  };

  const kill = () => machine.kill();
  try {
    await hears(/# $/, 600); // The first time, the guest is downloaded.
    // Without editing of lines, echo, prompts and carriage returns, the shell says what the scripts say.
    machine.stdin.write(`stty -echo -onlcr; TERM=dumb PS1='' PS2='' exec sh -i\necho; echo ready\n`);
    await hears(/\nready\n$/, 20);
    await run('systemctl is-system-running --wait || true', 240);
  } catch (error) {
    kill();
    throw error;
  }
  return { run, end, kill };
}
