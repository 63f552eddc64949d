"""Runs a command on a terminal of its own, whose output is read only when asked for.

Takes lines of JSON on its standard input: {"type": text}, {"read": true}, {"hang_up": true}; tells on its standard output,
also in lines of JSON: {"pid": number}, {"output": text}, {"code": exit code, or minus the signal}.
"""

import fcntl
import json
import os
import select
import subprocess
import sys
import termios
import threading

master, slave = os.openpty()


def tell(**event):
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


def take_terminal():
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)


child = subprocess.Popen(sys.argv[1:], stdin=slave, stdout=slave, stderr=slave, preexec_fn=take_terminal)
os.close(slave)
tell(pid=child.pid)
threading.Thread(target=lambda: tell(code=child.wait()), daemon=True).start()
asking = os.fdopen(0, "rb", 0)
heard = [asking]
while True:
    ready, _, _ = select.select(heard, [], [])
    if master in ready:
        try:
            tell(output=os.read(master, 4096).decode("utf-8", "replace"))
        except OSError:
            heard.remove(master)
    if asking in ready:
        asked = json.loads(asking.readline() or "null")
        if asked is None:
            break
        if "type" in asked:
            os.write(master, asked["type"].encode())
        if "read" in asked:
            heard.append(master)
        if "hang_up" in asked:
            heard = [asking]
            os.close(master)
