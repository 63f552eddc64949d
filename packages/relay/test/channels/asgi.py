"""What daphne serves: the quizzer's one route. Any other path is a ValueError in the router, so HTTP 500."""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

from django.core.asgi import get_asgi_application

http = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from django.urls import path

from consumer import GameConsumer

application = ProtocolTypeRouter(
    {
        "http": http,
        "websocket": URLRouter([path("ws/game/<int:game_id>/", GameConsumer.as_asgi())]),
    }
)
