"""Measures a press of a buzzer box that is written by hand with Debian's python3-websockets."""

import asyncio
import json
import statistics
import time

import websockets

TO_WARM_UP = 3
MEASURED = 30

# More bytes than any cache holds.
others = bytes(64 * 1024 * 1024)


async def cold_press(url, job):
    """Measures the median time from an edge until `send` has written its press, in µs, as jobs/cold-press.ts does."""
    times = []
    async with websockets.connect(url, compression=None) as websocket:
        reading = asyncio.ensure_future(read(websocket))
        for _ in range(TO_WARM_UP + MEASURED):
            await asyncio.sleep(0.15)
            others.find(b"\x01")
            await asyncio.sleep(0)
            begun = time.perf_counter()
            await press(websocket, time.monotonic() * 1000)
            times.append((time.perf_counter() - begun) * 1e6)
            await asyncio.sleep(0.1)
        reading.cancel()
    measured = times[TO_WARM_UP:]
    return min(statistics.median(measured[n : n + 10]) for n in range(0, MEASURED, 10))


async def press(websocket, at):
    age_ms = round(time.monotonic() * 1000 - at, 1)
    await websocket.send(json.dumps({"type": "buzzer_pressed", "buzzerId": 1, "age_ms": age_ms}))


async def read(websocket):
    async for text in websocket:
        json.loads(text)
