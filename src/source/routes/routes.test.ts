import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../../test/source/source-of.ts';

/** The routes of the handlers that send a key, in the order of the files. */
async function routes(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { facts } = await sourceOf(files);
  return facts.flatMap((fact) => (fact.kind === 'key' && fact.into === 'response' ? fact.routes : []));
}

const KEY = 'os.environ["SHOP_API_KEY"]';
const view = (name: string): string =>
  `import os\nfrom django.http import JsonResponse\ndef ${name}(request, pk=None):\n    return JsonResponse({"api_key": ${KEY}})\n`;
const urls = (patterns: string, imports = 'from . import views'): string =>
  `from django.urls import include, path, re_path\n${imports}\nurlpatterns = [${patterns}]\n`;

describe('Django', () => {
  it.each([
    ['path("keys/", views.keys)', '* /keys/'],
    ['path("users/<int:pk>/keys/", views.keys, name="keys")', '* /users/<int:pk>/keys/'],
    ['re_path(r"^users/(?P<pk>\\d+)/keys/$", views.keys)', '* /users/{}/keys'],
    ['path("a/", include([path("b/", views.keys)]))', '* /a/b/'],
    ['path("keys/", login_required(csrf_exempt(views.keys)))', '* /keys/'],
  ])('%s', async (pattern, route) => {
    expect(await routes({ 'shop/views.py': view('keys'), 'shop/urls.py': urls(pattern) })).toEqual([route]);
  });

  it('follows include to the URLconf of each application of the project', async () => {
    const files = {
      'site/urls.py': urls('path("shop/", include("shop.urls")), path("api/", include(("admin.urls", "admin")))', ''),
      'shop/urls.py': urls('path("keys/", views.keys)'),
      'shop/views.py': view('keys'),
      'stock/urls.py': urls('path("keys/", views.keys)'),
      'stock/views.py': view('keys'),
    };
    expect(await routes(files)).toEqual(['* /shop/keys/', '* /keys/']);
  });

  it('gives methods of class based views their method', async () => {
    const views = `import os
from django.views import View
from django.http import JsonResponse
class Keys(View):
    def get(self, request):
        return JsonResponse({"api_key": ${KEY}})
    def post(self, request):
        return JsonResponse({"secret_key": ${KEY}})
class More(Keys):
    pass
`;
    const files = {
      'shop/views.py': views,
      'shop/urls.py': urls('path("keys/", views.Keys.as_view()), path("more/", views.More.as_view())'),
    };
    expect((await routes(files)).sort()).toEqual(['GET /keys/', 'GET /more/', 'POST /keys/', 'POST /more/']);
  });

  it('reads routers of Django REST framework, with their actions', async () => {
    const views = `import os
from rest_framework import viewsets
from rest_framework.decorators import action
from rest_framework.response import Response
class KeySet(viewsets.ViewSet):
    def list(self, request):
        return Response({"api_key": ${KEY}})
    def retrieve(self, request, pk=None):
        return Response({"api_key": ${KEY}})
    @action(detail=True, methods=["post"], url_path="new-key")
    def renew(self, request, pk=None):
        return Response({"api_key": ${KEY}})
    @action(detail=False)
    def first(self, request):
        return Response({"api_key": ${KEY}})
    def helper(self):
        return Response({"api_key": ${KEY}})
`;
    const conf = `from django.urls import include, path
from rest_framework import routers
from .views import KeySet
router = routers.DefaultRouter()
router.register(r"keys", KeySet, basename="key")
urlpatterns = [path("api/", include(router.urls))]
`;
    expect(await routes({ 'shop/views.py': views, 'shop/urls.py': conf })).toEqual([
      'GET /api/keys',
      'GET /api/keys/{id}',
      'POST /api/keys/{id}/new-key',
      'GET /api/keys/first',
    ]);
    const mapped = `from django.urls import path\nfrom .views import KeySet\nurlpatterns = [path("k/", KeySet.as_view({"get": "list"}))]\n`;
    expect(await routes({ 'shop/views.py': views, 'shop/urls.py': mapped })).toEqual(['GET /k/']);
  });

  it('says nothing of views without a URL, and of expressions that are no path', async () => {
    expect(await routes({ 'shop/views.py': view('keys'), 'shop/urls.py': urls('path("x/", views.other)') })).toEqual(
      [],
    );
    const odd = urls('re_path(r"^(a|b)+x?[cd]/$", views.keys)');
    expect(await routes({ 'shop/views.py': view('keys'), 'shop/urls.py': odd })).toEqual([]);
  });
});

describe('Flask', () => {
  const handler = `@bp.get("/keys")\ndef keys():\n    return jsonify(api_key=${KEY})\n`;
  const blueprint = (options = ''): string =>
    `import os\nfrom flask import Blueprint, jsonify\nbp = Blueprint("shop", __name__${options})\n${handler}`;
  const app = (line: string): string =>
    `from flask import Flask\nfrom shop import bp\napp = Flask(__name__)\n${line}\n`;

  it.each([
    ['', 'app.register_blueprint(bp, url_prefix="/shop")', 'GET /shop/keys'],
    [', url_prefix="/own"', 'app.register_blueprint(bp)', 'GET /own/keys'],
    [', url_prefix="/own"', 'app.register_blueprint(bp, url_prefix="/other")', 'GET /other/keys'],
    [', url_prefix="/own"', '', 'GET /own/keys'],
    ['', 'app.add_url_rule("/x", "x", print)', 'GET /keys'],
  ])('a blueprint made with "%s" and then %s', async (options, line, route) => {
    expect(await routes({ 'app.py': app(line), 'shop.py': blueprint(options) })).toEqual([route]);
  });

  it('follows blueprints in blueprints, factories, and functions that are given the application', async () => {
    const files = {
      'site/__init__.py':
        'from flask import Flask\nfrom .routes import register\ndef create_app():\n    app = Flask(__name__)\n    register(app)\n    return app\n',
      'site/routes.py':
        'from flask import Blueprint\nfrom .shop import bp\nouter = Blueprint("api", __name__, url_prefix="/api")\nouter.register_blueprint(bp, url_prefix="/v1")\ndef register(app):\n    app.register_blueprint(outer)\n',
      'site/shop.py': blueprint(),
    };
    expect(await routes(files)).toEqual(['GET /api/v1/keys']);
  });

  it('reads rules and method views', async () => {
    const text = `import os
from flask import Flask, jsonify
from flask.views import MethodView
app = Flask(__name__)
def keys():
    return jsonify(api_key=${KEY})
app.add_url_rule("/keys", "keys", keys, methods=["POST"])
class Item(MethodView):
    def get(self, id):
        return jsonify(api_key=${KEY})
app.add_url_rule("/items/<int:id>", view_func=Item.as_view("item"))
`;
    expect(await routes({ 'app.py': text })).toEqual(['POST /keys', 'GET /items/<int:id>']);
  });
});

describe('FastAPI and others', () => {
  const router = (options = ''): string =>
    `import os\nfrom fastapi import APIRouter\nrouter = APIRouter(${options})\n@router.get("/keys/{id}")\ndef keys():\n    return {"api_key": ${KEY}}\n`;

  it('puts prefixes of routers and of include_router before one another', async () => {
    const app =
      'from fastapi import FastAPI\nfrom routers import keys\napp = FastAPI()\napp.include_router(keys.router, prefix="/api")\n';
    expect(await routes({ 'main.py': app, 'routers/keys.py': router('prefix="/shop"') })).toEqual([
      'GET /api/shop/keys/{id}',
    ]);
  });

  it('follows mounted applications', async () => {
    const app =
      'from fastapi import FastAPI\nfrom keys import router\napp = FastAPI()\nsub = FastAPI()\nsub.include_router(router)\napp.mount("/v2", sub)\n';
    expect(await routes({ 'main.py': app, 'keys.py': router() })).toEqual(['GET /v2/keys/{id}']);
  });

  it('reads controllers of Litestar', async () => {
    const text = `import os
from litestar import Controller, Litestar, Router, get
class Keys(Controller):
    path = "/keys"
    @get("/{id:int}")
    async def show(self, id: int) -> dict:
        return {"api_key": ${KEY}}
app = Litestar(route_handlers=[Router(path="/api", route_handlers=[Keys])])
`;
    expect(await routes({ 'app.py': text })).toEqual(['GET /api/keys/{id:int}']);
  });

  it('reads routes of Starlette', async () => {
    const text = `import os
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route
async def keys(request):
    return JSONResponse({"api_key": ${KEY}})
app = Starlette(routes=[Mount("/api", routes=[Route("/keys", keys, methods=["GET"])])])
`;
    expect(await routes({ 'app.py': text })).toEqual(['GET /api/keys']);
  });
});

describe('JavaScript', () => {
  const key = 'process.env.SHOP_API_KEY';
  const send = `res.json({ api_key: ${key} })`;

  it.each([
    ["app.use('/x', require('./keys'));", "router.get('/keys', (req, res) => { SEND; });", 'GET /x/keys'],
    [
      "const keys = require('./keys');\napp.use('/x', auth, keys);",
      "router.route('/keys/:id').get((req, res) => SEND);",
      'GET /x/keys/:id',
    ],
    [
      "app.use(require('./keys'));",
      "const show = (req, res) => { SEND; };\nrouter.post('/keys', check, show);",
      'POST /keys',
    ],
    [
      "const BASE = '/api';\napp.use(BASE, require('./keys'));",
      "router.get('/keys', wrap(async (req, res) => { SEND; }));",
      'GET /api/keys',
    ],
    ["axios.get('/x');", "router.all('/keys', (req, res) => { SEND; });", '* /keys'],
  ])('Express: %s', async (line, handler, route) => {
    const files = {
      'index.js': `const express = require('express');\nconst app = express();\n${line}\n`,
      'keys.js': `const express = require('express');\nconst router = express.Router();\n${handler.replace('SEND', send)}\nmodule.exports = router;\n`,
    };
    expect(await routes(files)).toEqual([route]);
  });

  it('Express: controllers, and functions that are given the application', async () => {
    const files = {
      'index.ts':
        "import express from 'express';\nimport routes from './routes';\nconst app = express();\nroutes(app);\n",
      'routes.ts':
        "import { Router } from 'express';\nimport * as keys from './keys';\nimport { Users } from './users';\nconst users = new Users();\nexport default function routes(app) {\n  const router = Router();\n  router.get('/keys', keys.show);\n  router.get('/users/:id', users.show);\n  app.use('/api', router);\n}\n",
      'keys.ts': `import express from 'express';\nexport const show = (req, res) => { ${send}; };\nexport const unused = (req, res) => { ${send}; };\n`,
      'users.ts': `import express from 'express';\nexport class Users {\n  show(req, res) { ${send}; }\n}\n`,
    };
    expect(await routes(files)).toEqual(['GET /api/keys', 'GET /api/users/:id']);
  });

  it('Fastify: prefixes of plugins', async () => {
    const files = {
      'index.js':
        "const fastify = require('fastify')();\nfastify.register(require('./keys'), { prefix: '/v1' });\nfastify.listen({ port: 1 });\n",
      'keys.js': `module.exports = async function (fastify) {\n  fastify.get('/keys', async (request, reply) => { reply.send({ api_key: ${key} }); });\n  fastify.route({ method: 'POST', url: '/more', handler: (request, reply) => { reply.send({ api_key: ${key} }); } });\n};\n`,
    };
    expect(await routes(files)).toEqual(['GET /v1/keys', 'POST /v1/more']);
  });

  it('Koa and Hono: prefixes of routers', async () => {
    const koa = `import Koa from 'koa';\nimport Router from '@koa/router';\nconst app = new Koa();\nconst inner = new Router({ prefix: '/keys' });\ninner.get('/:id', (ctx) => { ctx.body = { api_key: ${key} }; });\nconst outer = new Router();\nouter.use('/api', inner.routes());\napp.use(outer.routes());\n`;
    const hono = `import { Hono } from 'hono';\nconst keys = new Hono();\nkeys.get('/keys', (c) => c.json({ api_key: ${key} }));\nconst app = new Hono();\napp.route('/api', keys);\n`;
    expect(await routes({ 'app.ts': koa })).toEqual(['GET /api/keys/:id']);
    expect(await routes({ 'app.ts': hono })).toEqual(['GET /api/keys']);
  });

  it('Nest: the path of the controller', async () => {
    const text = `import { Controller, Get, Res } from '@nestjs/common';\n@Controller('keys')\nexport class Keys {\n  @Get(':id')\n  show(@Res() res) { ${send}; }\n}\n`;
    expect(await routes({ 'keys.controller.ts': text })).toEqual(['GET /keys/:id']);
  });
});

describe('Rust', () => {
  const handler = (mark: string, name = 'keys'): string =>
    `${mark}async fn ${name}() -> HttpResponse {\n    HttpResponse::Ok().json(json!({ "api_key": std::env::var("SHOP_API_KEY").unwrap() }))\n}\n`;
  const use = 'use actix_web::{get, web, App, HttpResponse, HttpServer};\nuse serde_json::json;\n';

  it.each([
    ['#[get("/keys")]\n', 'App::new().service(web::scope("/api").service(keys))', 'GET /api/keys'],
    ['', 'App::new().service(web::scope("/api").route("/keys", web::get().to(keys)))', 'GET /api/keys'],
    [
      '',
      'App::new().service(web::scope("/a").service(web::scope("/b").service(web::resource("/keys/{id}").route(web::post().to(keys)))))',
      'POST /a/b/keys/{id}',
    ],
    ['', 'App::new().service(web::resource("/keys").to(keys))', '* /keys'],
    ['#[get("/keys")]\n', 'App::new()', 'GET /keys'],
  ])('actix: %s%s', async (mark, app, route) => {
    const text = `${use}${handler(mark)}#[actix_web::main]\nasync fn main() {\n    HttpServer::new(|| ${app}).run().await;\n}\n`;
    expect(await routes({ 'src/main.rs': text })).toEqual([route]);
  });

  it('actix: functions that configure a scope', async () => {
    const files = {
      'src/main.rs': `${use}mod keys;\nasync fn main() {\n    HttpServer::new(|| App::new().service(web::scope("/api").configure(keys::config)))\n}\n`,
      'src/keys.rs': `${use}pub fn config(cfg: &mut web::ServiceConfig) {\n    cfg.service(web::resource("/keys").route(web::get().to(keys)));\n}\n${handler('')}`,
    };
    expect(await routes(files)).toEqual(['GET /api/keys']);
  });

  it('axum: nested routers of other functions', async () => {
    const text = `use axum::{routing::get, Json, Router};
use serde_json::{json, Value};
async fn keys() -> Json<Value> {
    Json(json!({ "api_key": std::env::var("SHOP_API_KEY").unwrap() }))
}
fn api() -> Router {
    Router::new().route("/keys", get(keys).post(other))
}
fn app() -> Router {
    Router::new().nest("/api", api())
}
`;
    expect(await routes({ 'src/main.rs': text })).toEqual(['GET /api/keys']);
  });
});
