import type { RefereeStep } from '@hardware-ws/fairness';
import { openAgenda } from './agenda.ts';
import type { BoxMessage, OpenBoxOptions } from './box.ts';
import { guesses } from './guesses.ts';
import { type LinkModel, loopback } from './link-models.ts';
import { openRoom } from './open-room.ts';
import { type Candidate, openRound, type Round } from './open-round.ts';

export interface PlaySessionOptions extends Partial<Pick<OpenBoxOptions, 'skewPpm' | 'edgeMs'>> {
  readonly model: LinkModel;
  /** How much later the second press is, in ms. */
  readonly gapMs: number;
  readonly rounds: number;
  readonly random: () => number;
  /** The network of the referee. By default it runs on the backend's machine, as users are advised. @default loopback */
  readonly refereeModel?: LinkModel;
}

const dayMs = 86_400_000;

/** A round without a verdict is given up after this time, in ms from the first press: the simulation is broken then. */
const giveUpMs = 3000;

/**
 * Plays rounds in one room, all with the same boxes and clocks. In each, the host enables the buzzers, two of the boxes press after 1 to
 * 4 s, the referee decides, and the host clears the round.
 */
export function playSession({
  model,
  gapMs,
  rounds,
  random,
  refereeModel = loopback,
  skewPpm = 30,
  edgeMs = [0.1, 1],
}: PlaySessionOptions): readonly Round[] {
  const between = (from: number, to: number) => from + random() * (to - from);
  const agenda = openAgenda(between(0, dayMs));
  const later = (ms: number, act: () => void) => agenda.at(agenda.now() + ms, act);
  const others = new Map(Object.entries(guesses).map(([name, open]) => [name as Candidate, open()]));
  const played: Round[] = [];
  let round = openRound(new Map(), others);

  const heard = (message: BoxMessage, clientId: string) => {
    const received = agenda.now();
    if (message.type === 'press_claim') {
      round.arrived({ clientId, stamp: message.at, arrivedAt: received });
      endIfOver();
    } else if (message.type === 'pong') {
      const { timestamp: sent, received_at, sent_at } = message;
      const exchange = { sent, theyReceived: Number(received_at), theySent: Number(sent_at), received };
      others.forEach(({ learn }) => learn(clientId, exchange));
    }
  };
  const stepped = ({ events, state }: RefereeStep) => {
    for (const event of events) {
      if (event.kind !== 'verdict') continue;
      round.decided(event.verdict, state.round.claims, agenda.now());
      endIfOver();
    }
  };
  const room = openRoom({ agenda, model, refereeModel, random, skewPpm, edgeMs, heard, stepped });

  const begin = () => {
    room.tell({ type: 'toggle_buzzers', enabled: true });
    const at = agenda.now() + between(1000, 4000);
    const [one, other] = [...room.boxes].map((box) => ({ box, order: random() })).sort((a, b) => a.order - b.order);
    if (one === undefined || other === undefined) return;
    round = openRound(
      new Map([
        [one.box.clientId, at],
        [other.box.clientId, at + gapMs],
      ]),
      others,
    );
    const n = played.length;
    agenda.at(at, () => one.box.press(`${n}-first`));
    agenda.at(at + gapMs, () => other.box.press(`${n}-second`));
    agenda.at(at + giveUpMs, () => {
      if (played.length === n) throw new Error(`${model.name}: expected a verdict within ${giveUpMs} ms, got none.`);
    });
  };
  const endIfOver = () => {
    if (!round.isOver()) return;
    played.push(round.outcomes);
    room.tell({ type: 'toggle_buzzers', enabled: false });
    later(between(200, 1200), () => {
      room.tell({ type: 'buzzer_pressed', buzzerId: null });
      begin();
    });
  };
  // The referee has measured the clocks by then, and decides.
  later(between(2000, 3000), begin);
  agenda.run(() => played.length >= rounds);
  return played;
}
