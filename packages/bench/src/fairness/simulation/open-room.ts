import type { RefereeIncomingMessage, RefereeStep } from '@hardware-ws/fairness';
import type { QuizzerMessage } from '@hardware-ws/quizzer';
import type { Agenda } from './agenda.ts';
import { type Box, type BoxMessage, openBox, type OpenBoxOptions } from './box.ts';
import type { LinkModel } from './link-models.ts';
import type { Delay } from './link-delays.ts';
import { runReferee } from './run-referee.ts';
import { sendAlong } from './send-along.ts';

export interface OpenRoomOptions extends Pick<OpenBoxOptions, 'random' | 'skewPpm' | 'edgeMs'> {
  readonly agenda: Agenda;
  /** The network of the boxes. */
  readonly model: LinkModel;
  /** The network of the referee. */
  readonly refereeModel: LinkModel;
  /** The referee hears a message of this box. */
  readonly heard: (message: BoxMessage, clientId: string) => void;
  /** The referee has taken a step. */
  readonly stepped: (step: RefereeStep) => void;
}

/** The room of a game: six boxes, a referee, and a backend that forwards in order, with the host beside it. */
export interface Room {
  readonly boxes: readonly Box[];
  /** The host tells the room something. */
  readonly tell: (message: QuizzerMessage<'toggle_buzzers' | 'buzzer_pressed'>) => void;
}

const boxCount = 6;
const channel = { channel_id: 'referee!1' };

/** The boxes join within this time, in ms. */
const joinMs = 500;

/** Opens a room, in which everybody joins and nobody plays yet. */
export function openRoom(options: OpenRoomOptions): Room {
  const { agenda, model, refereeModel, random, skewPpm, edgeMs, heard, stepped } = options;
  const way = (delay: Delay) => sendAlong({ agenda, delay, reorders: model.reorders ?? false });
  const { up, down } = refereeModel.linkOf(boxCount, random);
  const [toReferee, fromReferee] = [way(down), way(up)];
  const hear = (message: RefereeIncomingMessage) =>
    referee({ kind: 'message', message: { ...message, ...channel }, at: agenda.now() });

  const places = Array.from({ length: boxCount }, (_, index) => {
    const clientId = `box-${index + 1}`;
    const link = model.linkOf(index, random);
    const relay = (message: BoxMessage) =>
      toReferee(() => {
        heard(message, clientId);
        hear(message);
      });
    const sender = { up: way(link.up), relay };
    const box = openBox({ agenda, clientId, buzzerId: index + 1, ...sender, random, skewPpm, edgeMs });
    return { box, toBox: way(link.down) };
  });

  const relayed = (message: RefereeStep['send'][number]) => {
    if (message.type !== 'ping') return toReferee(() => hear(message));
    const place = places.find(({ box }) => box.clientId === message.recipient?.client_id);
    place?.toBox(() => place.box.ping(message));
  };
  const referee = runReferee({ agenda, random, send: (message) => fromReferee(() => relayed(message)), stepped });

  referee({ kind: 'online', online: true, at: agenda.now() });
  const boxes = places.map(({ box }) => box);
  for (const { join } of boxes) agenda.at(agenda.now() + joinMs * random(), join);
  return { boxes, tell: (message) => toReferee(() => hear(message)) };
}
