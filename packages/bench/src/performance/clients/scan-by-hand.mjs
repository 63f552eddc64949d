// A box with a multiplexer, by hand with `ws`: reads six buttons 200 times a second and lights the lamps in turn. Its wires are
// simulated, as those of `hardware-ws buzzers --gpio simulated`.
import process from 'node:process';
import { WebSocket } from 'ws';

const channels = [0, 1, 2, 4, 5, 6];
const wires = { 23: 0, 24: 0, 25: 0, 16: 1 };
const pressed = new Set();
const down = new Set();
const socket = new WebSocket(`ws://${process.argv[2]}/ws/game/1/?client_type=buzzer&client_id=main`, {
  perMessageDeflate: false,
});
let lit = channels;
socket.on('message', (text) => {
  const message = JSON.parse(String(text));
  if (message.type === 'toggle_buzzers') lit = message.enabled ? [] : channels;
  if (message.type === 'buzzer_pressed') lit = message.buzzerId === null ? [] : [message.buzzerId];
});

function connect(channel) {
  wires[16] = channel === undefined ? 1 : 0;
  if (channel === undefined) return;
  wires[23] = channel & 1;
  wires[24] = (channel >> 1) & 1;
  wires[25] = (channel >> 2) & 1;
}

function isDown() {
  return wires[16] === 0 && pressed.has(wires[23] + 2 * wires[24] + 4 * wires[25]);
}

function scan() {
  for (const channel of channels) {
    connect(channel);
    if (isDown() === down.has(channel)) continue;
    if (!down.delete(channel)) {
      down.add(channel);
      socket.send(JSON.stringify({ type: 'buzzer_pressed', buzzerId: channel }));
    }
  }
}

let due = performance.now();
let passes = 0;
function pass() {
  scan();
  const now = performance.now();
  const shown = lit.length !== channels.length || now % 1000 < 500 ? lit : [];
  connect(shown[passes++ % shown.length]);
  due = Math.max(due + 5, now);
  setTimeout(pass, due - now);
}

pass();
