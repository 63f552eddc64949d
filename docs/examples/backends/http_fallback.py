"""HTTP fallback for any ASGI application: a session runs its WebSocket consumer, unchanged, as if it had a WebSocket.

In asgi.py, around everything else: application = http_fallback(application). One process must serve all of a session.
"""
import asyncio, base64, contextlib, json, secrets  # noqa: E401

WAIT, EXPIRY, LONGEST = 20, 10, 2**24  # seconds, seconds, bytes
sessions = {}

class Session:
    def __init__(self, application, scope):
        self.inbox, self.news, self.accepted = asyncio.Queue(), asyncio.Event(), asyncio.get_running_loop().create_future()
        self.items, self.first, self.received, self.requests, self.closed = [], 1, 0, 0, False
        self.inbox.put_nowait({"type": "websocket.connect"})
        self.task = asyncio.create_task(self.run(application, scope))

    async def run(self, application, scope):
        with contextlib.suppress(Exception):
            await application(scope, self.inbox.get, self.send)
        self.end(1011, "") if self.accepted.done() else self.accepted.set_result(500)

    async def send(self, event):
        if event["type"] == "websocket.accept": self.accepted.set_result(200)
        elif event["type"] == "websocket.send":
            text, data = event.get("text"), event.get("bytes")
            self.add(text if text is not None else {"base64": base64.b64encode(data).decode()})
        elif not self.accepted.done(): self.accepted.set_result(403)
        else: self.end(event.get("code", 1000), event.get("reason") or "")

    def add(self, item):
        self.items.append(item)
        self.news.set()

    def end(self, code, reason):
        if self.closed: return
        self.closed = True
        self.add({"close": [code, reason]})
        self.inbox.put_nowait({"type": "websocket.disconnect", "code": code})

    def push(self, start, items):
        if start > self.received + 1: return 409, {}
        for item in items[self.received + 1 - start:]:
            self.received += 1
            if self.closed: continue
            if isinstance(item, str): self.inbox.put_nowait({"type": "websocket.receive", "text": item})
            elif "base64" in item: self.inbox.put_nowait({"type": "websocket.receive", "bytes": base64.b64decode(item["base64"])})
            elif "ping" in item: self.add({"pong": item["ping"]})
            else: self.end(*item["close"])
        return 200, {"received": self.received}

    async def poll(self, received, receive):
        taken = max(0, min(received - self.first + 1, len(self.items)))
        del self.items[:taken]
        self.first += taken
        if not self.items:
            self.news.clear()
            waiting = [asyncio.ensure_future(self.news.wait()), asyncio.ensure_future(receive())]  # or the client leaves
            await asyncio.wait(waiting, timeout=WAIT, return_when=asyncio.FIRST_COMPLETED)
            for task in waiting: task.cancel()
        return 200, {"from": self.first, "items": self.items}

def http_fallback(application):
    async def answer(scope, body, receive):
        ask = json.loads(body)
        if ask.get("open") == 1:
            path = scope["path"].removesuffix("poll")
            session = Session(application, {**scope, "type": "websocket", "path": path, "raw_path": path.encode(), "subprotocols": ask.get("subprotocols", [])})
            status, name = await session.accepted, secrets.token_urlsafe()
            if status == 200: sessions[name] = session
            watch(name, session)
            return status, {"session": name, "waitMs": WAIT * 1000}
        session = sessions.get(ask["session"])
        if session is None: return 410, {}
        session.requests += 1
        try: return session.push(ask["from"], ask["items"]) if "items" in ask else await session.poll(ask["received"], receive)
        finally: watch(ask["session"], session, -1)

    def watch(name, session, change=0):
        session.requests += change
        session.last = mark = object()
        def expire():
            if session.last is mark and session.requests == 0: sessions.pop(name, None) and session.end(1006, "")
        asyncio.get_running_loop().call_later(EXPIRY, expire)

    async def served(scope, receive, send):
        if not (scope["type"] == "http" and scope["method"] == "POST" and scope["path"].endswith("/poll")):
            return await application(scope, receive, send)
        body, more = b"", True
        while more and len(body) <= LONGEST:
            event = await receive()
            body, more = body + event.get("body", b""), event.get("more_body", False)
        try: status, value = (413, {}) if more else await answer(scope, body, receive)
        except (ValueError, KeyError, TypeError, AttributeError): status, value = 400, {}
        headers = [(b"content-type", b"application/json"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": json.dumps(value).encode()})

    return served
