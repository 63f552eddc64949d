"""Runs one measurement with Debian's python3-websockets and prints the figure as the only line on standard output."""

import asyncio
import json
import statistics
import sys
import time

import websockets

from python_press import cold_press

TYPES = ["toggle_buzzers", "buzzer_pressed", "client_connection_status", "select_board", "toggle_question", "update_score"]
PRESS = {"type": "buzzer_pressed", "buzzerId": 1, "press_id": "a1b2c3d4"}
HOLD_MS = 100


def connect(url):
    return websockets.connect(url, compression=None)


def expected(job):
    """Returns how many messages of a burst have a wanted type."""
    wanted = job.get("types", TYPES)
    unknown = job.get("unknownEvery")
    return sum(
        TYPES[n % 6] in wanted for n in range(job["frames"]) if unknown is None or n % unknown != unknown - 1
    )


async def inbound(url, job):
    """Measures the CPU time per frame, in µs. Returns the best of three bursts, after a warm-up burst."""
    wanted = frozenset(job.get("types", TYPES))
    target = expected(job)
    figures = []
    async with connect(url) as websocket:
        for _ in range(4):
            heard = 0
            before = time.process_time()
            await websocket.send(json.dumps(PRESS))
            while heard < target:
                message = json.loads(await websocket.recv())
                if message["type"] in wanted:
                    heard += 1
            figures.append((time.process_time() - before) / job["frames"] * 1e6)
            # Read the rest of the burst, in case its last messages are unwanted.
            await drain(websocket)
    return min(figures[1:])


async def drain(websocket):
    try:
        while True:
            await asyncio.wait_for(websocket.recv(), 0.05)
    except asyncio.TimeoutError:
        pass


async def lost(url, job):
    """Measures the share of a stream that was not received, in percent."""
    heard = 0
    until = time.monotonic() + job["frames"] / 2000 + 0.7
    async with connect(url) as websocket:
        try:
            while True:
                json.loads(await asyncio.wait_for(websocket.recv(), until - time.monotonic()))
                heard += 1
        except asyncio.TimeoutError:
            pass
    return 100 * (1 - heard / job["frames"])


def lowest_median(times, in_block):
    return min(statistics.median(times[n : n + in_block]) for n in range(0, len(times) - in_block + 1, in_block))


async def latency(url, job):
    """Measures the time until `send` has written a press, in µs. asyncio writes immediately if the kernel has room."""
    times = []
    async with connect(url) as websocket:
        for n in range(3000):
            begun = time.perf_counter()
            await websocket.send(json.dumps(PRESS))
            times.append((time.perf_counter() - begun) * 1e6)
            await asyncio.sleep(0.001 if n >= 2000 else 0)
    return lowest_median(times[2000:], 100)


async def first_press(url, job):
    async with connect(url) as websocket:
        await asyncio.sleep(0.1)
        begun = time.perf_counter()
        await websocket.send(json.dumps(PRESS))
        return (time.perf_counter() - begun) * 1e6


async def sends(url, job):
    """Measures messages sent per ms of CPU time, 50 at a time. Returns the best of three passes, after a warm-up pass."""
    rates = []
    async with connect(url) as websocket:
        for _ in range(4):
            before = time.process_time()
            for _ in range(100):
                for _ in range(50):
                    await websocket.send(json.dumps(PRESS))
                await asyncio.sleep(0)
            rates.append(5000 / ((time.process_time() - before) * 1000))
    return max(rates[1:])


async def reconnect(url, job):
    opened = []
    while len(opened) < 7:
        try:
            async with connect(url) as websocket:
                opened.append(time.perf_counter() * 1000)
                async for text in websocket:
                    json.loads(text)
        except (websockets.WebSocketException, OSError):
            pass
        await asyncio.sleep(0.1)
    return statistics.median(b - a for a, b in zip(opened, opened[1:])) - HOLD_MS


JOBS = {
    "inbound": inbound,
    "lost": lost,
    "latency": latency,
    "first press": first_press,
    "cold press": cold_press,
    "sends": sends,
    "reconnect": reconnect,
}

asked = json.loads(sys.argv[2])
print(asyncio.run(JOBS[asked["kind"]](sys.argv[1], asked)))
