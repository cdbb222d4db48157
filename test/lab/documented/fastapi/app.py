"""A shop whose FastAPI document and handlers have drifted apart.

Every place is marked `plant` and listed in `truth.json`. It answers on 127.0.0.1 only.
"""

import os

import uvicorn
from fastapi import FastAPI
from fastapi.responses import HTMLResponse

import guarded
import public
import rich

app = FastAPI(
    title="Shop",
    version="2.0.0",
    servers=[{"url": "http://api.shop-lab.io"}],  # plant: server-url-insecure
)
app.include_router(guarded.router)
app.include_router(public.router)
app.include_router(rich.router)


@app.get("/", include_in_schema=False)
def home() -> HTMLResponse:
    return HTMLResponse('<!doctype html><title>Shop</title><a href="/internal/jobs">Jobs</a> <a href="/products">All</a>')


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ.get("PORT", "8000")), server_header=False, log_level="warning")
