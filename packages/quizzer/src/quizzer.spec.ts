import { pressEchoId, stampAge } from './protocol/press-delivery.ts';
import { ownProbe } from './protocol/own-probe.ts';
import { type pong, pongDelivery } from './protocol/pong.ts';
import { quizzer } from './quizzer.ts';
import { quizzerMessages } from './messages/quizzer-messages.ts';
import { quizzerOutgoingMessages } from './messages/quizzer-outgoing-messages.ts';
import { quizzerSamples } from './protocol/quizzer-samples.ts';

const address = { host: 'quiz.local:8000', gameId: 7 };

describe('quizzer', () => {
  it('returns the whole contract as a value', () => {
    expect(quizzer({ ...address, clientType: 'buzzer', clientId: 'main' })).toEqual({
      url: 'ws://quiz.local:8000/ws/game/7/?client_type=buzzer&client_id=main',
      inbound: quizzerMessages,
      outbound: quizzerOutgoingMessages,
      replies: { ping: expect.any(Function) as typeof pong },
      probe: ownProbe,
      samples: quizzerSamples,
      delivery: {
        buzzer_pressed: {
          outage: 'keep',
          ttl: 1500,
          since: expect.any(Function) as () => number,
          stamp: stampAge,
          confirm: pressEchoId,
        },
        pong: pongDelivery,
      },
      hints: {
        200: expect.stringContaining('ASGI') as string,
        403: expect.any(String) as string,
        404: expect.stringContaining('ASGI') as string,
        500: expect.any(String) as string,
      },
    });
  });

  it('sends an Origin only if it is given one', () => {
    expect(quizzer({ ...address, origin: 'http://quiz.local' }).origin).toBe('http://quiz.local');
    expect(quizzer({ ...address, origin: undefined })).not.toHaveProperty('origin');
  });

  it('suggests an Origin when the upgrade is refused', () => {
    expect(quizzer(address).hints?.[403]).toContain('http://quiz.local:8000');
    expect(quizzer({ ...address, secure: true }).hints?.[403]).toContain('https://quiz.local:8000');
  });

  it('throws a TypeError that names an invalid option', () => {
    expect(() => quizzer({ ...address, host: 'quiz.local/' })).toThrow(TypeError);
    expect(() => quizzer({ ...address, host: 'quiz.local/' })).toThrow(/^host: /);
    expect(() => quizzer({ ...address, gameId: 0.5 })).toThrow(/^gameId: /);
  });
});
