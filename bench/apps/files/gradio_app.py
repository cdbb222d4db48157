import os

import gradio

gradio.Interface(fn=lambda name: f"Hello {name}", inputs="text", outputs="text").launch(
    server_name="127.0.0.1", server_port=int(os.environ["PORT"])
)
