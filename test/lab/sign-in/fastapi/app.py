"""FastAPI-Users (users.py), and OAuth2PasswordBearer as the documentation of FastAPI has it, with tokens on the server."""
import os
import secrets
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, HTTPException
from fastapi.security import OAuth2PasswordBearer, OAuth2PasswordRequestForm
from users import add_to

PASSWORD = os.environ['PASSWORD']
tokens: dict[str, str] = {}
scheme = OAuth2PasswordBearer(tokenUrl='token')
app = FastAPI()
add_to(app)


@app.get('/')
async def index():
    return {'service': 'shop'}


@app.post('/token')
async def token(form: Annotated[OAuth2PasswordRequestForm, Depends()]):
    if form.password != PASSWORD:
        raise HTTPException(400, 'wrong password')
    made = secrets.token_urlsafe(32)
    tokens[made] = form.username
    return {'access_token': made, 'token_type': 'bearer'}


@app.get('/users/me')
async def me(made: Annotated[str, Depends(scheme)]):
    if made not in tokens:
        raise HTTPException(401, 'not signed in', headers={'WWW-Authenticate': 'Bearer'})
    return {'user': tokens[made]}


uvicorn.run(app, host='127.0.0.1', port=int(os.environ['PORT']), log_level='error')
