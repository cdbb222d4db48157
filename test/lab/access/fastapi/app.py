"""A clinic in FastAPI. TWIN=weak forgets checks the way they are usually forgotten; the hardened twin has them. Whatever changes something is counted."""
import os
import traceback
import urllib.request
from html import escape
from pathlib import Path
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, HTTPException, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

WEAK = os.environ.get('TWIN') == 'weak'
app = FastAPI(title='Clinic', version='2.1')

PEOPLE = {
    'ines': {'id': 301, 'name': 'ines', 'role': 'patient', 'email': 'ines@clinic.example'},
    'omar': {'id': 302, 'name': 'omar', 'role': 'patient', 'email': 'omar@clinic.example'},
    'chief': {'id': 390, 'name': 'chief', 'role': 'admin', 'email': 'chief@clinic.example'},
}
VISITS = [
    {'id': 7000 + 10 * at + n, 'patient_id': person['id'], 'room': f'B{n}', 'reason': f'check-up {n}'}
    for at, person in enumerate(PEOPLE.values())
    for n in (1, 2)
]
BILLS = [
    {'number': f'R-{person["id"]}-{n}', 'patient': person['id'], 'amount': 40.5 * n, 'paid': n == 1}
    for person in PEOPLE.values()
    for n in (1, 2)
]
LETTERS = [{'letter_id': person['id'] * 3, 'to': person['id'], 'text': f'Dear {name}'} for name, person in PEOPLE.items()]
DOCTORS = [{'id': n, 'name': f'Dr. {name}', 'floor': n} for n, name in enumerate(('Weiss', 'Rossi', 'Silva'), start=1)]
bearer = HTTPBearer(auto_error=False)


@app.middleware('http')
async def count(request: Request, call_next):
    if request.method not in ('GET', 'HEAD', 'OPTIONS', 'TRACE'):
        with Path(os.environ['STATE_DIR'], 'mutations.txt').open('a') as counted:
            counted.write(f'{request.method} {request.url.path}\n')
    response = await call_next(request)
    response.headers['X-Content-Type-Options'] = 'nosniff'
    origin = request.headers.get('origin')
    if WEAK and origin:
        response.headers['Access-Control-Allow-Origin'] = origin
        response.headers['Access-Control-Allow-Credentials'] = 'true'
    return response


@app.exception_handler(ValueError)
async def broken(_: Request, error: ValueError):
    if WEAK:
        return PlainTextResponse(''.join(traceback.format_exception(error)), status_code=500)
    return JSONResponse({'error': 'bad value'}, status_code=400)


def current(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]):
    person = next((p for name, p in PEOPLE.items() if given and given.credentials == f'{name}-pass-8812'), None)
    if person is None:
        raise HTTPException(401, 'not signed in', {'WWW-Authenticate': 'Bearer'})
    return person


Person = Annotated[dict, Depends(current)]


class Visit(BaseModel):
    id: int
    patient_id: int
    room: str
    reason: str


class NewVisit(BaseModel):
    room: str
    reason: str = 'check-up'


def owned(found: dict | None, field: str, person: dict) -> dict:
    if found is None or (not WEAK and person['role'] != 'admin' and found[field] != person['id']):
        raise HTTPException(404, 'not found')
    return found


@app.get('/')
def home():
    return {'clinic': 'Riverside', 'visits': len(VISITS), 'links': ['/doctors', '/me', '/visits', '/prices?quantity=2', '/welcome?name=you']}


@app.get('/robots.txt', response_class=PlainTextResponse)
def robots():
    return 'User-agent: *\nDisallow: /ftp\n'


@app.get('/me')
def me(person: Person):
    return {**person, **({'password_hash': '$2b$12$' + 'K3v9QmZx7LrT2sWb5NcYdu' + 'O8hPq1JfGgEiVtRaXyMlBnUwSk6D4Ce'} if WEAK else {})}


@app.get('/doctors')
def doctors():
    return DOCTORS


@app.get('/visits')
def visits(person: Person, limit: Annotated[int, Query(ge=1)] = 20) -> list[Visit]:
    return [Visit(**visit) for visit in VISITS if visit['patient_id'] == person['id']][:limit]


@app.get('/visits/{visit_id}')
def visit(visit_id: int, person: Person) -> Visit:
    return Visit(**owned(next((v for v in VISITS if v['id'] == visit_id), None), 'patient_id', person))


@app.get('/bills')
def bills(person: Person):
    return {'results': [bill for bill in BILLS if bill['patient'] == person['id']], 'next': None}


@app.get('/bills/{number}')
def bill(number: str, person: Person):
    return owned(next((b for b in BILLS if b['number'] == number), None), 'patient', person)


@app.get('/letters')
def letters(person: Person):
    return [{'letter_id': letter['letter_id']} for letter in LETTERS if letter['to'] == person['id']]


@app.get('/letter')
def letter(letter_id: int, person: Person):
    return owned(next((each for each in LETTERS if each['letter_id'] == letter_id), None), 'to', person)


@app.get('/admin/people', tags=['admin'])
def people(person: Person):
    if not WEAK and person['role'] != 'admin':
        raise HTTPException(403, 'not allowed')
    return list(PEOPLE.values())


@app.get('/admin/income', tags=['admin'])
def income(person: Person):
    if person['role'] != 'admin':
        raise HTTPException(403, 'not allowed')
    return {'year': 2026, 'total': 81000}


@app.get('/statistics', dependencies=[] if WEAK else [Depends(current)], openapi_extra={'security': [{'HTTPBearer': []}]})
def statistics():
    return {'beds': 120, 'occupied': 97, 'waiting': 14}


@app.get('/prices')
def prices(request: Request):
    quantity = int(request.query_params.get('quantity', '1'))
    return {'item': 'bandage', 'quantity': quantity, 'total': 3 * quantity}


@app.get('/slots')
def slots(page_size: Annotated[int, Query(le=10**6 if WEAK else 50)] = 10):
    return [{'slot': n, 'room': f'B{n % 9}'} for n in range(min(page_size, 4000))]


@app.get('/preview')
def preview(link: str):
    if not WEAK:
        raise HTTPException(400, 'only links of the clinic')
    try:
        with urllib.request.urlopen(link, timeout=2) as fetched:
            return {'length': len(fetched.read(1000))}
    except (OSError, ValueError):
        raise HTTPException(422, 'unreachable') from None


@app.get('/welcome', response_class=HTMLResponse)
def welcome(name: str = 'you'):
    return f'<html><body><h1>Welcome, {name if WEAK else escape(name)}</h1></body></html>'


@app.post('/visits', status_code=201)
def add(new: NewVisit, person: Person) -> Visit:
    made = {'id': 9000 + len(VISITS), 'patient_id': person['id'], **new.model_dump()}
    VISITS.append(made)
    return Visit(**made)


@app.delete('/visits/{visit_id}', status_code=204)
def remove(visit_id: int, person: Person):
    VISITS.remove(owned(next((v for v in VISITS if v['id'] == visit_id), None), 'patient_id', person))


if WEAK:

    @app.get('/ftp', response_class=HTMLResponse, include_in_schema=False)
    def ftp():
        names = ('plan.md', 'patients.sql.gz', 'keys.kdbx')
        items = ''.join(f'<li><a href="/ftp/{name}">{name}</a></li>' for name in names)
        return f'<html><head><title>listing directory /ftp/</title></head><body><h1>ftp</h1><ul>{items}</ul></body></html>'

    @app.get('/debug/settings', include_in_schema=False)
    def settings():
        return {'database': 'postgres://clinic:' + 'wq7Rt2LmXz' + '@10.1.2.3/clinic', 'debug': True}


uvicorn.run(app, host='127.0.0.1', port=int(os.environ['PORT']), log_level='error')
