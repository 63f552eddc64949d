// The rules of every driver, checked on a board that exists only in this test.
import { edgesConformance, type EdgesRig } from '@hardware-ws/gpio/testing';
import { pedalBoard, type PedalBoard } from './pedal-board.ts';

function rig(): EdgesRig {
  const listeners = new Map<string, (high: boolean, ms: number) => void>();
  let ms = 0;
  const board: PedalBoard = {
    watch: (input, listener) => {
      if (input === 'P9') throw Object.assign(new Error('no input P9'), { code: 'ENOENT' });
      if (listeners.has(input)) throw Object.assign(new Error('input in use'), { code: 'EBUSY' });
      listeners.set(input, listener);
      return () => listeners.delete(input);
    },
  };
  return {
    edges$: pedalBoard(board),
    lines: ['P1', 'P2'],
    missing: 'P9',
    clock: { monotonic: () => ms },
    press: (line, { pull = 'up', activeLow = pull === 'up' }) => listeners.get(line)?.(!activeLow, ms++),
    release: (line, { pull = 'up', activeLow = pull === 'up' }) => listeners.get(line)?.(activeLow, ms++),
  };
}

edgesConformance('pedalBoard', rig);
