"""Cassettes of vcrpy and betamax: python record.py FOLDER, beside server.mjs, with vcrpy, betamax, requests, httpx and aiohttp."""

import asyncio
import http.client
import sys
import urllib.request

import aiohttp
import betamax
import httpx
import requests
import urllib3
import vcr

BASE = "http://127.0.0.1:8911"
FOLDER = sys.argv[1]


def with_requests(paths, session=None):
    session = session or requests.Session()
    session.post(BASE + "/login", json={"user": "ann"})
    for path in paths:
        session.get(BASE + path)


def with_httpx(paths):
    with httpx.Client() as client:
        client.post(BASE + "/login", json={"user": "ann"})
        for path in paths:
            client.get(BASE + path)


def with_httpx_async(paths):
    async def run():
        async with httpx.AsyncClient() as client:
            await client.post(BASE + "/login", json={"user": "ann"})
            for path in paths:
                await client.get(BASE + path)

    asyncio.run(run())


def with_aiohttp(paths):
    async def run():
        async with aiohttp.ClientSession() as session:
            async with session.post(BASE + "/login", json={"user": "ann"}) as response:
                await response.read()
            for path in paths:
                async with session.get(BASE + path) as response:
                    await response.read()

    asyncio.run(run())


def with_urllib(paths):
    urllib.request.urlopen(urllib.request.Request(BASE + "/login", data=b"{}")).read()
    for path in paths:
        urllib.request.urlopen(BASE + path).read()


def with_http_client(paths):
    connection = http.client.HTTPConnection("127.0.0.1", 8911)
    connection.request("POST", "/login", "{}")
    connection.getresponse().read()
    for path in paths:
        connection.request("GET", path)
        connection.getresponse().read()


def with_urllib3(paths):
    pool = urllib3.PoolManager()
    pool.request("POST", BASE + "/login", body=b"{}")
    for path in paths:
        pool.request("GET", BASE + path)


CLIENTS = [with_requests, with_httpx, with_httpx_async, with_aiohttp, with_urllib, with_http_client, with_urllib3]
# A compressed body is no text, which a cassette in JSON cannot hold: there vcrpy gives up.
FORMS = [("yaml", False), ("yaml", True), ("json", True)]

for client in CLIENTS:
    for serializer, decoded in FORMS:
        name = client.__name__.removeprefix("with_").replace("_", "-")
        paths = ["/json", "/gzip"] + ([] if serializer == "json" else ["/bytes"])
        recorder = vcr.VCR(serializer=serializer, record_mode="all", decode_compressed_response=decoded)
        try:
            with recorder.use_cassette(f"{FOLDER}/vcrpy-{name}{'-decoded' if decoded else ''}.{serializer}"):
                client(paths)
        except Exception as error:
            print(client.__name__, serializer, decoded, type(error).__name__)

for name, exact in [("betamax", False), ("betamax-exact", True)]:
    session = requests.Session()
    recorder = betamax.Betamax(session, cassette_library_dir=FOLDER)
    with recorder.use_cassette(name, record="all", preserve_exact_body_bytes=exact):
        with_requests(["/json", "/gzip"], session)
