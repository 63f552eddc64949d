/** The address that a candidate connects to: a proxy and a separate game. */
export interface Address {
  /** The host with its port. */
  readonly host: string;
  readonly gameId: number;
}

/** A press as a candidate sends it. The host identifies it by `press_id`; only the bench uses `n` and `made_at`. */
export interface Press {
  readonly type: 'buzzer_pressed';
  readonly buzzerId: number;
  readonly press_id: string;
  readonly n: number;
  /** When the press was made, in ms on the monotonic clock that all processes of a machine share. */
  readonly made_at: number;
}

/** Receives the connection events of a candidate. */
export interface ConnectionListener {
  open(): void;
  down(): void;
  /** The candidate will not reconnect. */
  gaveUp(): void;
  /** The outcome of a press, if the candidate reports one. */
  outcome(n: number, outcome: string): void;
}

export interface Connected {
  press(press: Press): void;
  close(): void;
}

/** Opens a connection and keeps it open, with the defaults of the library under test. */
export type Candidate = (address: Address, listener: ConnectionListener) => Connected;
