import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Command } from '../test/model/command.ts';
import { commandSequences } from '../test/model/command-sequences.ts';
import { model } from '../test/model/model.ts';
import { played } from '../test/model/played.ts';
import { printed } from '../test/model/printed.ts';

/** The sequence from which the file `printed.spec.ts` was printed. */
const example: readonly Command[] = [
  { after: 1, kind: 'subscribe', to: 'all' },
  { after: 1, kind: 'send', messages: [{ type: 'press', id: 1, again: true }] },
  { after: 1, kind: 'opens', frames: [{ type: 'ping', id: 7 }, 'no JSON'] },
  { after: 2, kind: 'ends', why: 1011 },
  { after: 1, kind: 'deliver', message: { type: 'lamp', id: 2, pin: 1 } },
  { after: 1, kind: 'opens', frames: [] },
  { after: 6, kind: 'opens', frames: ['closed'] },
  { after: 1, kind: 'resubscribe', nth: 0 },
  { after: 1, kind: 'deliver', message: { type: 'call', id: 3 } },
  { after: 1, kind: 'ends', why: 'dead' },
  { after: 25, kind: 'ends', why: 403 },
  { after: 31, kind: 'deliver', message: { type: 'call', id: 1, again: true } },
  { after: 2, kind: 'opens', frames: [{ type: 'call', id: 1 }] },
  { after: 2, kind: 'unsubscribe', nth: 0 },
];

describe('a connection in any sequence of events', () => {
  it('behaves like the model', () => {
    const property = fc.property(commandSequences, (commands) => {
      const { log, scripts, tie } = model(commands);
      fc.pre(!tie);
      expect(played(commands, scripts)).toEqual(log);
    });
    const { counterexample, errorInstance, seed, counterexamplePath } = fc.check(property, { numRuns: 2000 });
    const replay = `{ seed: ${seed}, path: '${counterexamplePath ?? ''}' }`;
    const failure = counterexample && new Error(`${replay}, as a test:\n\n${printed(...counterexample)}`);
    if (failure) throw Object.assign(failure, { cause: errorInstance });
    expect(errorInstance).toBeNull();
  });

  it('prints a failing sequence as a marble test', () => {
    const text = readFileSync(join(__dirname, '../test/model/printed.spec.ts'), 'utf8');
    expect(printed(example)).toBe(text);
  });

  it('covers every outcome of a message', () => {
    const logs = fc.sample(commandSequences, { numRuns: 500, seed: 1 }).flatMap((commands) => model(commands).log);
    const met = new Set(logs.map((line) => line.split(' ').slice(1, 3).join(' ')));
    const causes = [
      'unsubscribed',
      'refused',
      'offline',
      'replaced',
      'full',
      'expired',
      'ended',
      'invalid',
      'callback',
      'unconfirmed',
    ];
    expect([...met]).toEqual(expect.arrayContaining(causes.map((cause) => `fault ${cause}`)));
    expect(met).toContain('outcome confirmed');
    expect(logs).toContainEqual(expect.stringMatching(/waiting 2 0 unconfirmed 17$/));
  });
});
