import { marbles } from '../../src/testing/marbles/marbles.ts';
import type { Command } from './command.ts';
import { farEnd$ } from './far-end.ts';
import type { Expected } from './model.ts';
import { script } from './script.ts';
import { staged } from './staged.ts';
import { endOf, timed } from './timed.ts';

type Stage = ReturnType<typeof staged>;

/** The log of a connection during a sequence of commands. */
export function played(commands: readonly Command[], scripts: Expected['scripts']): readonly string[] {
  let log: readonly string[] = [];
  marbles((helpers) => {
    const farEnds = scripts.map(script).map(({ diagram, frames, why }) => farEnd$(helpers, diagram, frames, why));
    const stage = staged(helpers, ...farEnds);
    for (const [command, at] of timed(commands)) stage.at(at, () => act(stage, command));
    stage.at(endOf(commands), stage.unsubscribeAll);
    log = stage.play();
  });
  return log;
}

function act(stage: Stage, command: Command): void {
  if (command.kind === 'subscribe') stage.subscribe(command.to);
  if (command.kind === 'unsubscribe') stage.unsubscribe(command.nth);
  if (command.kind === 'resubscribe') stage.resubscribe(command.nth);
  if (command.kind === 'withdraw') stage.withdraw(command.nth);
  if (command.kind === 'send') stage.send(...command.messages);
  if (command.kind === 'deliver') stage.deliver(command.message);
}
