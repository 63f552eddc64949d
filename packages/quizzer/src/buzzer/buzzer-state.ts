/** What a buzzer client knows. */
export interface BuzzerState {
  /** Whether the link is open. */
  readonly online: boolean;
  /** Whether the host has enabled the buzzers since the link opened. */
  readonly enabled: boolean;
  /** The buzzer that was first, whose lamp is lit. */
  readonly selected: number | null;
  /** Whether we still have to say that we are connected, once the round has ended. */
  readonly owesPresence: boolean;
  /** Until when, in ms, the next `enabled: true` is the host telling its state; one for each buzzer that has joined. */
  readonly tellings: readonly number[];
}

/** Before anything has been heard: disabled until told otherwise. */
export const initialBuzzerState: BuzzerState = {
  online: false,
  enabled: false,
  selected: null,
  owesPresence: false,
  tellings: [],
};
