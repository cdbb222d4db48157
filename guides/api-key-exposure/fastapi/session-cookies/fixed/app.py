"""The same application done right: the cookie carries an opaque reference, the key stays in the server's database.

It answers on 127.0.0.1 only, for a proxy that speaks HTTPS to the world.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from fastapi import Depends, FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.staticfiles import StaticFiles

import account
import api
import database
import errors
import pages
import protection
import settings
import users
from sessions import ServerSessionMiddleware, SessionStore


@asynccontextmanager
async def prepare(_: FastAPI) -> AsyncIterator[None]:
    database.create()
    users.add("ada", settings.DEMO_PASSWORD)
    yield


# region: app
app = FastAPI(
    title="Order desk",
    openapi_url=None,  # and with it /docs and /redoc
    lifespan=prepare,
    dependencies=[Depends(protection.refuse_cross_site_writes)],
)
app.add_middleware(ServerSessionMiddleware, store=SessionStore(settings.SECRET_KEY))
# endregion

# region: cors
app.add_middleware(CORSMiddleware, allow_origins=[protection.FRONT_END], allow_credentials=True, allow_methods=["GET"])
# endregion

errors.install(app)
app.include_router(pages.router)
app.include_router(account.router)
app.include_router(api.router)
app.mount("/static", StaticFiles(directory=Path(__file__).parent / "static"))

# region: start
desk = protection.SecurityHeaders(app)

if __name__ == "__main__":
    # Our log, scrubbed, in place of uvicorn's. Its access log would hold whole query strings.
    port = int(os.environ.get("PORT", "8000"))
    uvicorn.run(desk, host="127.0.0.1", port=port, server_header=False, access_log=False, log_config=None)
# endregion
