import { execFileSync, spawn, spawnSync } from 'node:child_process';

const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
const namespaces = ['--mount', '--uts', '--ipc', '--pid', '--net', '--root', '--wd'];

/** Boots a Debian in a folder with its own systemd and network, as a container. Returns how to run a shell script in it. */
export function debianMachine(folder) {
  const words = ['--directory', folder, '--register=no', '--keep-unit', '--private-network', '--boot'];
  const container = spawn('systemd-nspawn', words, { stdio: 'ignore' });
  const run = (script) => {
    const { stdout } = spawnSync('pgrep', ['--parent', String(container.pid)], { encoding: 'utf8' });
    const inside = ['--target', stdout.split('\n')[0], ...namespaces, 'sh', '-euc', script];
    return execFileSync('nsenter', inside, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'] });
  };
  waitFor('systemd is up', () => run('systemctl is-system-running --wait || true').trim() !== '');
  const stop = () => {
    spawnSync('pkill', ['--parent', String(container.pid), '-RTMIN+14']); // powers off
    try {
      waitFor('the container has ended', () => spawnSync('pgrep', ['--parent', String(container.pid)]).status !== 0);
    } finally {
      container.kill('SIGKILL');
    }
  };
  return { run, stop };
}

/** Repeats a question until its answer is true. A question that throws has no answer yet. */
export function waitFor(what, isTrue, seconds = 60) {
  let last;
  for (let tries = 0; tries < seconds * 5; tries += 1) {
    try {
      if (isTrue()) return;
    } catch (error) {
      last = error;
    }
    execFileSync('sleep', ['0.2']);
  }
  throw new Error(`Not within ${seconds} s: ${what}`, { cause: last });
}
