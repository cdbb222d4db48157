"""What not to do: a FastAPI application that gives its API keys away, above all through its session cookie.

Every mistake is marked `plant`. It answers on 127.0.0.1 only, and its keys open nothing.
"""

import os

import uvicorn
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.sessions import SessionMiddleware

import account
import api
import pages

# region: app
# plant: debug-enabled, api-docs-exposed (/docs and /openapi.json are there unless switched off)
app = FastAPI(title="Order desk", debug=True)

app.add_middleware(
    SessionMiddleware,
    secret_key="your-secret-key",  # plant: session-key-known
    max_age=365 * 24 * 60 * 60,  # plant: session-cookie-long-lived
    # plant: cookie-without-secure (https_only is off unless switched on)
)
# endregion

# region: cors
app.add_middleware(
    CORSMiddleware,
    allow_origins=["*"],  # plant: cors-reflects-origin (with credentials this is any origin by name)
    allow_credentials=True,
)
# endregion

app.include_router(pages.router)
app.include_router(account.router)
app.include_router(api.router)

if __name__ == "__main__":
    uvicorn.run(
        app,
        host="127.0.0.1",
        port=int(os.environ.get("PORT", "8000")),
        server_header=False,
        headers=[("Server", f"uvicorn/{uvicorn.__version__}")],  # plant: server-version-disclosed
    )
