// A multiplexer by hand, with `ws` and a timer of 5 ms that reads eight lines. Argument: the backend's host and port.
import { setInterval } from 'node:timers';
import './ws.ts';

const levels = new Uint8Array(8);
export let pressed = 0;
setInterval(() => {
  for (const level of levels) pressed += level;
}, 5);
