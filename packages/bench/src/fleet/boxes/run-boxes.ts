// Runs boxes in one process. Commands and reports are messages between Node processes.
import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import { type Box, joinGame } from './box.ts';
import type { BoxCommand, BoxReport, Hearing, Press, PressOutcome } from './box-messages.ts';

const boxes = new Map<number, Box>();
let presses: Press[] = [];
let hearings: Hearing[] = [];
let outcomes: PressOutcome[] = [];

function report(report: BoxReport) {
  process.send?.(report);
}

function obey(command: BoxCommand) {
  if (command.do === 'join') {
    for (const address of command.boxes) {
      const { box } = address;
      const joined = joinGame(address, {
        link: (kind) => report({ kind, box, at: systemClock.monotonic() }),
        heard: (hearing) => hearings.push(hearing),
        outcome: (outcome) => outcomes.push(outcome),
      });
      boxes.set(box, joined);
    }
  } else if (command.do === 'press') {
    const { box, n } = command;
    const at = systemClock.monotonic();
    presses.push({ n, box, at });
    boxes.get(box)?.press(n, at);
  } else {
    report({ kind: 'told', presses, hearings, outcomes });
    presses = [];
    hearings = [];
    outcomes = [];
  }
}

process.on('message', obey);
process.on('disconnect', () => process.exit());
