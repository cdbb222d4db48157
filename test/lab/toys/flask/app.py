"""The first example of every guide on sessions: a key in the session. Its twin keeps the key on the server."""

import os

from flask import Flask, jsonify, session

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY", "dev-secret-not-safe")
STORED = {}


@app.get("/")
def index():
    if os.environ["TWIN"] == "leaky":
        session["api_key"] = os.environ["TOY_KEY"]
    else:
        session["account"] = 7
        STORED[7] = os.environ["TOY_KEY"]
    return jsonify(service="weather", city="Bonn")


app.run(port=int(os.environ["PORT"]))
