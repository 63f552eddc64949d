"""The quizzer's app with the HTTP fallback of docs/examples/backends around it, which is on PYTHONPATH."""

import http_fallback
from asgi import application as quizzer

http_fallback.EXPIRY = 5  # seconds
application = http_fallback.http_fallback(quizzer)
