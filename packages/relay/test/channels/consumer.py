"""The quizzer's relay: what one client says reaches its room. No crash is on purpose: json and the layer raise."""

import json
from urllib.parse import parse_qs

from channels.generic.websocket import AsyncWebsocketConsumer


class GameConsumer(AsyncWebsocketConsumer):
    async def connect(self):
        query = parse_qs(self.scope["query_string"].decode())
        self.room = "game_%d" % self.scope["url_route"]["kwargs"]["game_id"]
        self.client = {
            "client_type": query.get("client_type", [None])[0],
            "client_id": query.get("client_id", [self.channel_name])[0],
        }
        await self.channel_layer.group_add(self.room, self.channel_name)
        await self.accept()
        await self.announce(connected=True)

    async def disconnect(self, code):
        await self.channel_layer.group_discard(self.room, self.channel_name)
        await self.announce(connected=False)

    async def announce(self, connected):
        if self.client["client_type"] is not None:
            await self.relay({"type": "client_connection_status", **self.client, "connected": connected}, {})

    async def receive(self, text_data=None, bytes_data=None):
        message = json.loads(text_data)
        if not isinstance(message, dict) or not isinstance(message.get("type"), str):
            return
        recipient = message.get("recipient")
        if recipient is None or isinstance(recipient, dict):
            await self.relay(message, recipient or {})

    async def relay(self, message, recipient):
        wanted = {key: recipient[key] for key in self.client if key in recipient}
        event = {"type": "deliver", "message": message, "wanted": wanted}
        if "channel_id" in recipient:
            await self.channel_layer.send(recipient["channel_id"], event)
        else:
            await self.channel_layer.group_send(self.room, event)

    async def deliver(self, event):
        if event["wanted"].items() <= self.client.items():
            await self.send(text_data=json.dumps({**event["message"], "channel_id": self.channel_name}))
