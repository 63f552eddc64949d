import type { FarCommand } from './command.ts';
import type { StageFrame } from './stage-frame.ts';

/** The script of one dial: a marble diagram, the meaning of its letters, and its error. */
export interface Script {
  readonly diagram: string;
  readonly frames: Readonly<Record<string, Exclude<StageFrame, 'closed'>>>;
  readonly why?: number | 'dead' | undefined;
}

/** The actions of the server on one dial as a diagram: `o` opens, `z` turns out to be closed, `#` ends, other letters are frames. */
export function script(played: readonly { readonly at: number; readonly command: FarCommand }[]): Script {
  const frames: Record<string, Exclude<StageFrame, 'closed'>> = {};
  let diagram = '';
  let passed = 0;
  let why: Script['why'];
  const letter = (frame: StageFrame) => {
    if (frame === 'closed') return 'z';
    const name = 'abcdefghijklmnpqrstuvwxyABCDEFGHIJKLMNOPQRSTUVWXYZ'[Object.keys(frames).length] ?? '?';
    frames[name] = frame;
    return name;
  };
  for (const { at, command } of played) {
    if (command.kind === 'ends') ({ why } = command);
    const marbles = marblesOf(command, letter);
    const group = marbles.length > 1 ? `(${marbles})` : marbles;
    diagram += at - passed > 9 ? ` ${at - passed}ms ${group}` : '-'.repeat(at - passed) + group;
    passed = at + group.length;
  }
  return { diagram: diagram.trim(), frames, why };
}

function marblesOf(command: FarCommand, letter: (frame: StageFrame) => string): string {
  if (command.kind === 'ends') return '#';
  if (command.kind === 'receives') return command.frames.map(letter).join('');
  // A socket that turns out to be closed at the hello has been closed from the beginning.
  const frames = command.frames.filter((frame) => frame !== 'closed');
  return [frames.length < command.frames.length ? 'zo' : 'o', ...frames.map(letter)].join('');
}
