import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { bridgeEnds } from './bridge-ends.ts';
import { bridgePrograms, type Direction } from './bridge-programs.ts';
import { cpuTime } from './cpu-time.ts';
import { steadyLoad } from './steady-load.ts';

const perSecond = 1000;
const ms = { toStartAndWarmUp: 12_000, measured: 4000 };
/** The share of the messages that must arrive, because the last ones may still be on their way. */
const enough = 0.99;

/** Measures the CPU time that a bridge takes per message, in µs, at 1,000 messages a second. `NaN` if it loses messages. */
export async function bridgeCpu(name: string, direction: Direction): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-bridge-'));
  const ends = await bridgeEnds();
  const words = await bridgePrograms[name]?.(direction, { ...ends, folder });
  const bridge = spawn(process.execPath, [...(words ?? [])], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  bridge.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const send = direction === 'out' ? ends.press : ends.oscPress;
  const heard = () => ends.heard()[direction === 'out' ? 'osc' : 'host'];
  try {
    await steadyLoad(send, perSecond, ms.toStartAndWarmUp);
    const before = { time: cpuTime(bridge.pid ?? 0), heard: heard() };
    await steadyLoad(send, perSecond, ms.measured);
    const messages = heard() - before.heard;
    const time = cpuTime(bridge.pid ?? 0) - before.time;
    if (messages >= (perSecond * ms.measured * enough) / 1000) return time / messages;
    console.error(log);
    return NaN;
  } finally {
    bridge.kill('SIGKILL');
    ends.close();
    rmSync(folder, { recursive: true });
  }
}
