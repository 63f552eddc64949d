import type { CheckedFile } from './check-file.ts';

/** One line about the contents of a file without problems. */
export function checkedText(checked: CheckedFile): string {
  const { file, runs } = checked;
  return [`${file}: no problems`, runs && `runs ${runs}`, contentText(checked)].filter(Boolean).join('; ');
}

function contentText(checked: CheckedFile): string | undefined {
  // A box with simulated buttons says nothing about its wiring.
  if (checked.kind === 'service' || checked.config === undefined) return undefined;
  return checked.kind === 'box' ? boxText(checked) : bridgeText(checked);
}

function bridgeText({ config }: Extract<CheckedFile, { kind: 'bridge' }>): string {
  return `${config?.outgoing.length ?? 0} outgoing and ${config?.incoming.length ?? 0} incoming rules`;
}

function boxText({ config: { pins, lamps = {} } = {} }: Extract<CheckedFile, { kind: 'box' }>): string {
  return pins === undefined
    ? 'a box at a multiplexer'
    : `a box of ${counted(pins, 'button')} and ${counted(lamps, 'lamp')}`;
}

function counted(lines: object, name: string): string {
  const { length } = Object.keys(lines);
  return `${length} ${name}${length === 1 ? '' : 's'}`;
}
