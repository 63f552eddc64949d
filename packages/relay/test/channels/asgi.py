"""What is served: the quizzer's one route. Any other path is a ValueError in the router, so HTTP 500.

Where ORIGINS names some, a client of any other origin, or without one, gets HTTP 403.
"""

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")

from django.core.asgi import get_asgi_application

http = get_asgi_application()

from channels.routing import ProtocolTypeRouter, URLRouter
from channels.security.websocket import OriginValidator
from django.urls import path

from consumer import GameConsumer

games = URLRouter([path("ws/game/<int:game_id>/", GameConsumer.as_asgi())])
origins = os.environ.get("ORIGINS", "").split()
application = ProtocolTypeRouter({"http": http, "websocket": OriginValidator(games, origins) if origins else games})
