/** What a burst is made of. */
export interface Burst {
  readonly frames: number;
  /** One frame in so many is of a type that nobody knows. @default none */
  readonly unknownEvery?: number;
  /** One frame in so many is no valid message. @default none */
  readonly invalidEvery?: number;
}

const valid = [
  { type: 'toggle_buzzers', enabled: true, channel_id: 'specific.abc!def' },
  { type: 'buzzer_pressed', buzzerId: 3, press_id: 'a1b2c3d4', channel_id: 'specific.abc!def' },
  { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true },
  { type: 'select_board', board: 2, channel_id: 'specific.abc!def' },
  { type: 'toggle_question', question_id: 17, answered: true, version: 4 },
  { type: 'update_score', player_id: 5, score: 1200, version: 9 },
].map(textFrame);
const unknown = textFrame({ type: 'weather_report', celsius: 21, channel_id: 'specific.abc!def' });
const invalid = textFrame({ type: 'toggle_buzzers', enabled: 'perhaps', channel_id: 'specific.abc!def' });

/** The bytes of a burst of WebSocket frames as a server sends them, made beforehand so that they cost the server nothing. */
export function burst({ frames, unknownEvery = Infinity, invalidEvery = Infinity }: Burst): Buffer {
  const kind = (n: number) => {
    if (n % invalidEvery === invalidEvery - 1) return invalid;
    if (n % unknownEvery === unknownEvery - 1) return unknown;
    return valid[n % valid.length] ?? invalid;
  };
  return Buffer.concat(Array.from({ length: frames }, (_, n) => kind(n)));
}

/** A text frame of less than 126 bytes. */
function textFrame(message: object): Buffer {
  const payload = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from([0x81, payload.length]), payload]);
}
