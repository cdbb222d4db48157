#!/usr/bin/env bash
# A tool of an MCP server in Python returns a model with a local date and time; the official clients in Python and in TypeScript call it.
# Expected: both clients show the result, as both SDKs are official and the server has validated the result against the schema that it documents.
# Found, with mcp 2.3.0 and @modelcontextprotocol/client 2.4.0: the client in Python shows it; the client in TypeScript throws the result away with an error. The server
#   documents datetime and timedelta by the formats "date-time" and "duration" and does not check formats; "2026-01-01T09:00:00" has no offset, "PT0.5S" is no
#   duration of RFC 3339, and only the client in TypeScript checks. The same tool with a datetime in UTC works in both.
# It matters to whoever lists or judges the tools of MCP servers: the formats of an output schema are hints, and an error of the client is not one of the server.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install -q --no-compile --disable-pip-version-check mcp==2.3.0 pydantic==2.14.4
npm install --silent --no-audit --no-fund @modelcontextprotocol/client@2.4.0

cat > server.py <<'PY'
from datetime import datetime, timedelta, timezone

from mcp.server import MCPServer
from pydantic import BaseModel


class Opening(BaseModel):
    at: datetime


class Delay(BaseModel):
    by: timedelta


server = MCPServer("clock")


@server.tool()
def local() -> Opening:
    return Opening(at=datetime(2026, 1, 1, 9))


@server.tool()
def utc() -> Opening:
    return Opening(at=datetime(2026, 1, 1, 9, tzinfo=timezone.utc))


@server.tool()
def delay() -> Delay:
    return Delay(by=timedelta(seconds=0.5))


server.run()
PY
cat > client.py <<'PY'
import asyncio
import json
import sys
from importlib.metadata import version

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client


async def main():
    found = {}
    async with stdio_client(StdioServerParameters(command=sys.executable, args=["server.py"])) as (read, write):
        async with ClientSession(read, write) as session:
            await session.initialize()
            for name in ["local", "utc", "delay"]:
                result = await session.call_tool(name, {})
                found[name] = json.loads(result.content[0].text)
    print("Python     mcp", version("mcp"), json.dumps(found))
    assert found == {"local": {"at": "2026-01-01T09:00:00"}, "utc": {"at": "2026-01-01T09:00:00Z"}, "delay": {"by": "PT0.5S"}}


asyncio.run(main())
PY
cat > client.mjs <<'JS'
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'

const client = new Client({ name: 'reader', version: '1' })
await client.connect(new StdioClientTransport({ command: 'venv/bin/python', args: ['server.py'], stderr: 'ignore' }))
await client.listTools()
const found = {}
for (const name of ['local', 'utc', 'delay'])
  found[name] = await client.callTool({ name, arguments: {} }).then(({ structuredContent }) => structuredContent, ({ message }) => message)
await client.close()
const { version } = JSON.parse(readFileSync('node_modules/@modelcontextprotocol/client/package.json', 'utf8'))
console.log('TypeScript @modelcontextprotocol/client', version, JSON.stringify(found))
assert.deepEqual(found.utc, { at: '2026-01-01T09:00:00Z' })
assert.match(found.local, /data\/at must match format "date-time"/)
assert.match(found.delay, /data\/by must match format "duration"/)
JS
venv/bin/python client.py 2> python.log || { cat python.log; exit 1; }
node client.mjs
