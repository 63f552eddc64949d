"""Django's settings: the channel layer is in memory, or that of REDIS_LAYER on the Redis at REDIS_URL."""

import os

REDIS_URL = os.environ.get("REDIS_URL")
REDIS_LAYER = os.environ.get("REDIS_LAYER", "core.RedisChannelLayer")

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["channels"]
ASGI_APPLICATION = "asgi.application"
CHANNEL_LAYERS = {
    "default": (
        {"BACKEND": f"channels_redis.{REDIS_LAYER}", "CONFIG": {"hosts": [REDIS_URL]}}
        if REDIS_URL
        else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    )
}
