import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import { openFiles, watchCpu } from './cpu.ts';

/** No process has this id. */
const nobody = 2 ** 31 - 1;

/** Keeps the processor busy. */
function burn(ms: number) {
  const until = systemClock.monotonic() + ms;
  while (systemClock.monotonic() < until);
}

describe('the processor time of processes', () => {
  it('is counted from the beginning of the watch, and 0 for a process that has ended', () => {
    burn(200);
    const begun = { at: systemClock.monotonic(), usage: process.cpuUsage() };
    const since = watchCpu({ own: [process.pid], ended: [nobody] });
    burn(400);
    const [own, ended, others] = since();
    // Threads of Node may be busy on another core, and other processes may need this one.
    const { user, system } = process.cpuUsage(begun.usage);
    const share = (user + system) / 1000 / (systemClock.monotonic() - begun.at);
    expect(Math.abs((own?.all ?? NaN) - share)).toBeLessThan(0.1);
    expect(own?.busiest).toBe(own?.all);
    expect(ended).toEqual({ kind: 'ended', processes: 1, all: 0, busiest: 0 });
    expect(others).toMatchObject({ kind: 'others', processes: 0 });
  });
});

describe('openFiles', () => {
  it('counts the files of a running process', () => {
    expect(openFiles(process.pid)).toBeGreaterThan(3);
    expect(openFiles(nobody)).toBe(0);
  });
});
