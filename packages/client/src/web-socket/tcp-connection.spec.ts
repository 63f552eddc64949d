import { EventEmitter } from 'node:events';
import type { DialStep } from '../link/dial/dial.ts';
import type { TcpSocketLike } from './socket-like.ts';
import { reportSteps } from './tcp-connection.ts';

function reported(then: 'tls' | 'answer') {
  const steps: DialStep[] = [];
  const tcp = new EventEmitter();
  reportSteps(tcp as unknown as TcpSocketLike, { host: 'quiz.local', then }, (step) => steps.push(step));
  return { steps, tcp };
}

describe('reportSteps', () => {
  it('reports the name, each address, and then the answer', () => {
    const { steps, tcp } = reported('tls');
    tcp.emit('connectionAttempt', '::1', 8000, 6);
    tcp.emit('connectionAttempt', '127.0.0.1', 8000, 4);
    tcp.emit('connect');
    expect(steps).toEqual([
      { waitingFor: 'name', address: 'quiz.local' },
      { waitingFor: 'connection', address: '[::1]:8000' },
      { waitingFor: 'connection', address: '127.0.0.1:8000' },
      { waitingFor: 'tls', address: '127.0.0.1:8000' },
    ]);
    expect(reported('answer').tcp.emit('connect')).toBe(true);
  });

  it('leaves nothing on an open connection', () => {
    const { tcp } = reported('answer');
    tcp.emit('connect');
    expect(tcp.eventNames()).toEqual([]);
  });
});
