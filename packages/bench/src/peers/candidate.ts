/** Where a candidate connects to: through a proxy, to a game of its own. */
export interface Address {
  /** With its port. */
  readonly host: string;
  readonly gameId: number;
}

/** A press as a candidate sends it. The host goes by `press_id`; `n` and `made_at` are for the bench alone. */
export interface Press {
  readonly type: 'buzzer_pressed';
  readonly buzzerId: number;
  readonly press_id: string;
  readonly n: number;
  /** In ms on the monotonic clock, which all processes of a machine share. */
  readonly made_at: number;
}

/** What a candidate tells about its connection, as its own events have it. */
export interface Told {
  open(): void;
  down(): void;
  /** It will not connect again. */
  gaveUp(): void;
  /** What it says became of a press, if it says anything. */
  outcome(n: number, outcome: string): void;
}

export interface Connected {
  press(press: Press): void;
  close(): void;
}

/** Keeps a connection up as this library does, with its defaults. */
export type Candidate = (address: Address, told: Told) => Connected;
