"""Django's settings: the channel layer is in memory, or the Redis at REDIS_URL."""

import os

REDIS_URL = os.environ.get("REDIS_URL")

SECRET_KEY = "only for tests"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["channels"]
ASGI_APPLICATION = "asgi.application"
CHANNEL_LAYERS = {
    "default": (
        {"BACKEND": "channels_redis.core.RedisChannelLayer", "CONFIG": {"hosts": [REDIS_URL]}}
        if REDIS_URL
        else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
    )
}
