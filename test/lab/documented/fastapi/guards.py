"""Who may come in, and one who lets everyone in."""

import os
import secrets
from typing import Annotated

from fastapi import Depends, HTTPException
from fastapi.security import APIKeyCookie, APIKeyHeader, HTTPAuthorizationCredentials, HTTPBearer

cookie = APIKeyCookie(name="sid", scheme_name="session", auto_error=False)
bearer = HTTPBearer(scheme_name="token", auto_error=False)
header = APIKeyHeader(name="X-API-Key", scheme_name="key", auto_error=False)

SESSION = secrets.token_hex(32)
KEY = os.environ.get("API_KEY", secrets.token_hex(32))


def unauthorized(scheme: str) -> HTTPException:
    return HTTPException(401, "Not authenticated", {"WWW-Authenticate": scheme})


def current_session(sid: Annotated[str | None, Depends(cookie)]) -> str:
    if sid is None or not secrets.compare_digest(sid.encode(), SESSION.encode()):
        raise unauthorized("Session")
    return sid


def any_token(credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> str:
    # plant: auth-accepts-anything (a token is there, nobody looks whether it is right)
    if credentials is None:
        raise unauthorized("Bearer")
    return credentials.credentials


def known_key(key: Annotated[str | None, Depends(header)]) -> str:
    if key is None or not secrets.compare_digest(key.encode(), KEY.encode()):
        raise unauthorized("APIKey")
    return key
