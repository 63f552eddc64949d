import type { RefereeIncomingMessage, RefereeStep } from '@hardware-ws/fairness';
import type { QuizzerMessage } from '@hardware-ws/quizzer';
import type { Agenda } from './agenda.ts';
import { type Box, type BoxMessage, openBox } from './box.ts';
import { type LinkModel, loopback } from './link-models.ts';
import { runReferee } from './run-referee.ts';
import { sendAlong, type Way } from './send-along.ts';

export interface OpenRoomOptions {
  readonly agenda: Agenda;
  readonly model: LinkModel;
  readonly random: () => number;
  readonly skewPpm: number;
  readonly edgeMs: readonly [number, number];
  /** The referee hears a message of this box. */
  readonly heard: (message: BoxMessage, clientId: string) => void;
  /** The referee has taken a step. */
  readonly stepped: (step: RefereeStep) => void;
}

/** The room of a game: six boxes, a relay, a referee beside it, and a host. */
export interface Room {
  readonly boxes: readonly Box[];
  /** The host, which is beside the relay, tells the room something. */
  readonly tell: (message: QuizzerMessage<'toggle_buzzers' | 'buzzer_pressed'>) => void;
}

const boxCount = 6;
const channelId = 'referee!1';

/** How long the boxes take to join, in ms. */
const joinMs = 500;

/**
 * Opens a room whose relay forwards in order. The referee runs on the machine of the relay, as people are advised: its own link would
 * delay the messages of all boxes alike.
 */
export function openRoom({ agenda, model, random, skewPpm, edgeMs, heard, stepped }: OpenRoomOptions): Room {
  const way = (delay: Way['delay']) => sendAlong({ agenda, delay, inOrder: model.inOrder ?? true });
  const besides = loopback.linkOf(0, random);
  const [toReferee, fromReferee] = [way(besides.down), way(besides.up)];

  const forward = (message: RefereeIncomingMessage) =>
    toReferee(() => referee({ kind: 'message', message: { ...message, channel_id: channelId } }));

  const doors = new Map(
    Array.from({ length: boxCount }, (_, index) => {
      const clientId = `box-${index + 1}`;
      const { up, down } = model.linkOf(index, random);
      const relay = (message: BoxMessage) =>
        toReferee(() => {
          heard(message, clientId);
          referee({ kind: 'message', message: { ...message, channel_id: channelId } });
        });
      const box = openBox({ agenda, clientId, buzzerId: index + 1, up: way(up), relay, random, skewPpm, edgeMs });
      return [clientId, { box, down: way(down) }] as const;
    }),
  );

  const relayOfReferee = (message: RefereeStep['send'][number]) => {
    if (message.type !== 'ping') return forward(message);
    const { recipient } = message;
    const door = doors.get(recipient?.client_id ?? '');
    door?.down(() => door.box.ping(message));
  };
  const referee = runReferee({
    agenda,
    send: (message) => fromReferee(() => relayOfReferee(message)),
    stepped,
    random,
  });

  referee({ kind: 'online', online: true });
  const boxes = [...doors.values()].map(({ box }) => box);
  // The boxes hear the referee, and say that they take part.
  for (const { join } of boxes) agenda.at(agenda.now() + joinMs * random(), join);
  return { boxes, tell: forward };
}
