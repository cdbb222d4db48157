import os

from nicegui import ui

ui.label("Hello")
ui.run(host="127.0.0.1", port=int(os.environ["PORT"]), show=False, reload=False, storage_secret=os.urandom(32).hex())
