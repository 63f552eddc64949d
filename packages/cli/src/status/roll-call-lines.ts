import { printable } from '@hardware-ws/client';
import { durationText } from '@hardware-ws/client/parts';
import type { ClientAbout } from './client-about.ts';
import type { RollCallAnswer } from './roll-call-answer.ts';

/** A readable line for each client in a game. */
export function rollCallLines(answers: readonly RollCallAnswer[]): readonly string[] {
  if (answers.length === 0) return ['No client in this game answers pings.'];
  const named = answers.flatMap(({ client, ...answer }) => (client ? [{ ...answer, client }] : []));
  const nameless = answers.find(({ client }) => client === undefined);
  const width = Math.max(0, ...named.map(({ client }) => nameOf(client).length));
  return [
    ...named.map(({ client, ms, copies, places }) =>
      [
        nameOf(client).padEnd(width),
        roundTrip(ms),
        ...stateOf(client),
        ...(copies > 1 ? [duplicates(copies, places)] : []),
      ].join('  '),
    ),
    ...(nameless ? [`${others(nameless.copies)}  ${roundTrip(nameless.ms)}`] : []),
  ];
}

function nameOf({ client_type = 'client', client_id = 'without an id' }: ClientAbout): string {
  return printable(`${client_type} ${client_id}`);
}

function roundTrip(ms: number): string {
  return `${ms.toFixed(1)} ms`;
}

function stateOf({
  spare,
  enabled,
  fair,
  decides,
  selected,
  open_ms,
  last_press,
  last_press_ms_ago,
}: ClientAbout): readonly string[] {
  return [
    ...(spare === true ? ['spare'] : []),
    ...(enabled === undefined ? [] : [enabled ? 'armed' : 'disarmed']),
    ...(fair === true ? ['fair'] : []),
    ...(decides === undefined ? [] : [decides ? 'decides' : 'stands by']),
    ...(selected === undefined || selected === null ? [] : [`${selected} was first`]),
    ...(last_press === undefined ? [] : [`last press ${last_press}, ${durationText(last_press_ms_ago ?? 0)} ago`]),
    ...(open_ms === undefined ? [] : [`connected for ${durationText(open_ms)}`]),
  ];
}

function duplicates(copies: number, places: readonly string[] = []): string {
  return `WARNING: ${copies} clients have this id (${places.join('; ')}); give each a different --client-id`;
}

function others(count: number): string {
  return `${count} ${count === 1 ? 'other client' : 'other clients'}, for example web pages`;
}
