import type { Command } from './command.ts';
import { model } from './model.ts';
import { script, type Script } from './script.ts';
import { endOf, timed } from './timed.ts';

/** A sequence of commands, and the result of the model, as a marble test: the text of a spec for this folder. */
export function printed(commands: readonly Command[]): string {
  const { log, scripts } = model(commands);
  return `import { marbles } from '../../src/testing/marbles/marbles.ts';
import { farEnd$ } from './far-end.ts';
import { staged } from './staged.ts';

it('behaves like the model', () => {
  marbles((helpers) => {
    const stage = staged(
      helpers,${scripts.map((played) => `\n      ${farEndCode(script(played))},`).join('')}
    );
${timed(commands).map(actCode).join('')}    stage.at(${endOf(commands)}, stage.unsubscribeAll);
    expect(stage.play()).toEqual([${log.map((line) => `\n      '${line}',`).join('')}
    ]);
  });
});
`;
}

function farEndCode({ diagram, frames, why }: Script): string {
  const args = [diagram, frames, why].map(code);
  const given = why === undefined ? (Object.keys(frames).length > 0 ? 2 : 1) : 3;
  return `farEnd$(helpers, ${args.slice(0, given).join(', ')})`;
}

function actCode([command, at]: readonly [Command, number]): string {
  const call = callCode(command);
  return call && `    stage.at(${at}, () => stage.${command.kind}(${call}));\n`;
}

/** The arguments of the client's commands. The server's actions are in the scripts. */
function callCode(command: Command): string {
  if (command.kind === 'subscribe') return code(command.to);
  if (command.kind === 'send') return command.messages.map(code).join(', ');
  if (command.kind === 'deliver') return code(command.message);
  return 'nth' in command ? code(command.nth) : '';
}

function code(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).filter(([, member]) => member !== false && member !== undefined);
  return members.length === 0 ? '{}' : `{ ${members.map(([name, member]) => `${name}: ${code(member)}`).join(', ')} }`;
}
