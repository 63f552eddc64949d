"""A box with a multiplexer, by hand with Debian's python3-websockets: reads six buttons 200 times a second and lights the lamps in turn.

Its wires are simulated, as those of `hardware-ws buzzers --gpio simulated`.
"""

import asyncio
import json
import sys
import time

import websockets

CHANNELS = [0, 1, 2, 4, 5, 6]


class Box:
    def __init__(self):
        self.wires = {23: 0, 24: 0, 25: 0, 16: 1}
        self.pressed = set()
        self.down = set()
        self.lit = CHANNELS

    def connect(self, channel):
        self.wires[16] = 1 if channel is None else 0
        if channel is not None:
            self.wires[23] = channel & 1
            self.wires[24] = channel >> 1 & 1
            self.wires[25] = channel >> 2 & 1

    def is_down(self):
        wires = self.wires
        return wires[16] == 0 and wires[23] + 2 * wires[24] + 4 * wires[25] in self.pressed

    async def scan(self, websocket):
        due = time.monotonic()
        passes = 0
        while True:
            for channel in CHANNELS:
                self.connect(channel)
                if self.is_down() == (channel in self.down):
                    continue
                self.down ^= {channel}
                if channel in self.down:
                    await websocket.send(json.dumps({"type": "buzzer_pressed", "buzzerId": channel}))
            now = time.monotonic()
            shown = self.lit if len(self.lit) != len(CHANNELS) or now % 1 < 0.5 else []
            self.connect(shown[passes % len(shown)] if shown else None)
            passes += 1
            due = max(due + 0.005, now)
            await asyncio.sleep(due - now)

    async def read(self, websocket):
        async for text in websocket:
            message = json.loads(text)
            if message["type"] == "toggle_buzzers":
                self.lit = [] if message["enabled"] else CHANNELS
            elif message["type"] == "buzzer_pressed":
                self.lit = [] if message["buzzerId"] is None else [message["buzzerId"]]


async def main(server):
    box = Box()
    url = f"ws://{server}/ws/game/1/?client_type=buzzer&client_id=main"
    async with websockets.connect(url, compression=None) as websocket:
        await asyncio.gather(box.scan(websocket), box.read(websocket))


asyncio.run(main(sys.argv[1]))
