// Runs one candidate in its own process. Reads commands from standard input and writes reports to standard output.
import process from 'node:process';
import { createInterface } from 'node:readline';
import { systemClock } from '@hardware-ws/client';
import type { Candidate, Connected, ConnectionListener } from './candidate.ts';
import { candidates } from './candidates.ts';
import type { Command, Report } from './process-messages.ts';

const candidate = candidateCalled(process.argv[2] ?? '');
const lanes = new Map<number, Connected>();

function candidateCalled(name: string): Candidate {
  const found = candidates[name];
  if (!found) throw new Error(`Unknown candidate "${name}". Expected one of: ${Object.keys(candidates).join(', ')}.`);
  return found;
}

function report(report: Report) {
  return process.stdout.write(`${JSON.stringify(report)}\n`);
}

function listenerOf(lane: number): ConnectionListener {
  return {
    open: () => report({ kind: 'open', lane, at: systemClock.monotonic() }),
    down: () => report({ kind: 'down', lane, at: systemClock.monotonic() }),
    gaveUp: () => report({ kind: 'gaveUp', lane, at: systemClock.monotonic() }),
    outcome: (n, outcome) => report({ kind: 'outcome', n, outcome }),
  };
}

function obey(command: Command) {
  if (command.do === 'start') {
    lanes.set(command.lane, candidate(command, listenerOf(command.lane)));
  } else if (command.do === 'press') {
    const { n } = command;
    const at = systemClock.monotonic();
    report({ kind: 'pressed', n, at });
    lanes.get(command.lane)?.press({ type: 'buzzer_pressed', buzzerId: 1, press_id: `press-${n}`, n, made_at: at });
  } else if (command.do === 'close') {
    lanes.forEach((lane) => lane.close());
    lanes.clear();
  } else {
    globalThis.gc?.();
    const handles = process.getActiveResourcesInfo();
    report({ kind: 'measured', heap: process.memoryUsage().heapUsed, handles });
  }
}

createInterface({ input: process.stdin })
  .on('line', (line) => obey(JSON.parse(line) as Command))
  .on('close', () => process.exit());
