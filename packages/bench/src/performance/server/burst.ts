import { wireOf, type Wire } from './wire.ts';

/** The number and kinds of frames in a burst. */
export interface Burst {
  readonly frames: number;
  /** Every nth frame has an unknown type. @default none */
  readonly unknownEvery?: number;
  /** Every nth frame is not a valid message. @default none */
  readonly invalidEvery?: number;
}

const valid = [
  { type: 'toggle_buzzers', enabled: true, channel_id: 'specific.abc!def' },
  { type: 'buzzer_pressed', buzzerId: 3, press_id: 'a1b2c3d4', channel_id: 'specific.abc!def' },
  { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true },
  { type: 'select_board', board: 2, channel_id: 'specific.abc!def' },
  { type: 'toggle_question', question_id: 17, answered: true, version: 4 },
  { type: 'update_score', player_id: 5, score: 1200, version: 9 },
] as const;
const unknown = { type: 'weather_report', celsius: 21, channel_id: 'specific.abc!def' } as const;
const invalid = { type: 'toggle_buzzers', enabled: 'perhaps', channel_id: 'specific.abc!def' } as const;

/** Returns the messages of a burst, in order. */
function messagesOf({ frames, unknownEvery = Infinity, invalidEvery = Infinity }: Burst) {
  return Array.from({ length: frames }, (_, n) => {
    if (n % invalidEvery === invalidEvery - 1) return invalid;
    if (n % unknownEvery === unknownEvery - 1) return unknown;
    return valid[n % valid.length] ?? invalid;
  });
}

/** Encodes the frames of a burst in advance, so that sending them costs the server little. */
export function burst(asked: Burst, wire: Wire): readonly Buffer[] {
  const frameOf = new Map([...valid, unknown, invalid].map((message) => [message, wireOf(wire, message)] as const));
  return messagesOf(asked).map((message) => frameOf.get(message) ?? Buffer.alloc(0));
}

/** Counts the messages of these types in a burst. A type that is listed twice counts twice. */
export function wantedOf(asked: Burst, types: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const { type } of messagesOf(asked)) counts.set(type, (counts.get(type) ?? 0) + 1);
  return types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0);
}
