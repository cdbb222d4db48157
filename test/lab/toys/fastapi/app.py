"""A service that returns its key in JSON, sets it as a cookie, or echoes it in a header. Its twin keeps the key on the server."""

import os

import uvicorn
from fastapi import FastAPI, Response

LEAKY = os.environ["TWIN"] == "leaky"
KEY = os.environ["TOY_KEY"]
WAY = os.environ.get("TOY_WAY", "body")

app = FastAPI()


@app.get("/")
def index(response: Response):
    if LEAKY and WAY == "cookie":
        response.set_cookie("api_key", KEY)
    if LEAKY and WAY == "header":
        response.headers["X-Api-Key"] = KEY
    return {"service": "weather", **({"api_key": KEY} if LEAKY and WAY == "body" else {"has_api_key": KEY != ""})}


uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="error")
