"""The connection of a typical buzzer script: websockets, with a backoff that grows and is never reset.

Reads commands from standard input and writes reports to standard output, as one line of JSON each.
"""

import asyncio
import json
import sys
import time
import uuid

import websockets


def tell(**report):
    print(json.dumps(report), flush=True)


class BuzzerClient:
    def __init__(self, lane, host, game_id):
        self.lane = lane
        self.url = "ws://%s/ws/game/%d/?client_type=buzzer&client_id=main" % (host, game_id)
        self.websocket = None

    async def run(self):
        delay = 1
        while True:
            try:
                async with websockets.connect(self.url) as websocket:
                    self.websocket = websocket
                    tell(kind="open", lane=self.lane, at=time.monotonic() * 1000)
                    async for text in websocket:
                        json.loads(text)
            except (websockets.WebSocketException, OSError, asyncio.TimeoutError, ValueError) as error:
                print("Connection lost: %s" % error, file=sys.stderr)
            if self.websocket is not None:
                self.websocket = None
                tell(kind="down", lane=self.lane, at=time.monotonic() * 1000)
            await asyncio.sleep(delay)
            delay = min(delay * 2, 60)

    async def press(self, n, at):
        if self.websocket is None:
            print("Not connected, press ignored", file=sys.stderr)
            return
        try:
            message = {"type": "buzzer_pressed", "buzzerId": 1, "press_id": str(uuid.uuid4()), "n": n, "made_at": at}
            await self.websocket.send(json.dumps(message))
        except websockets.ConnectionClosed:
            print("Connection lost, press ignored", file=sys.stderr)


async def main():
    loop = asyncio.get_running_loop()
    commands = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(commands), sys.stdin)
    clients = {}
    tasks = set()
    while line := await commands.readline():
        command = json.loads(line)
        if command["do"] == "start":
            client = BuzzerClient(command["lane"], command["host"], command["gameId"])
            clients[command["lane"]] = client
            tasks.add(asyncio.create_task(client.run()))
        elif command["do"] == "press":
            at = time.monotonic() * 1000
            tell(kind="pressed", n=command["n"], at=at)
            tasks.add(asyncio.create_task(clients[command["lane"]].press(command["n"], at)))


asyncio.run(main())
