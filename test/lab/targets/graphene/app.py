"""Notes that people paste, in Graphene and Bottle, with the kinds of faults that training targets have; TWIN=hardened is the same without them."""

import hashlib
import json
import os
import pathlib

import bottle
import graphene
from graphql import FieldNode, GraphQLError, NoSchemaIntrospectionCustomRule, parse, validate

WEAK = os.environ.get("TWIN") == "weak"
MUTATIONS = pathlib.Path(os.environ["STATE_DIR"]) / "mutations.txt"
TOKENS = {f"{name}-paste-token-5512": name for name in ["ines", "jorge"]}


class Owner(graphene.ObjectType):
    id = graphene.ID()
    name = graphene.String()
    if WEAK:
        password = graphene.String()
        pastes = graphene.List(lambda: Paste)

    def resolve_pastes(self, _info):
        return [paste for paste in PASTES if paste.owner.id == self.id]


class Paste(graphene.ObjectType):
    id = graphene.ID()
    title = graphene.String()
    content = graphene.String()
    owner = graphene.Field(Owner)


def owner_of(number, name):
    secret = {"password": hashlib.sha512(name.encode()).hexdigest()} if WEAK else {}
    return Owner(id=number, name=name, **secret)


OWNERS = {"ines": owner_of(31, "ines"), "jorge": owner_of(32, "jorge")}
PASTES = [Paste(id=900 + at, title=f"Paste {at}", content=f"of {name}", owner=OWNERS[name]) for at, name in enumerate(["ines", "jorge", "ines"])]


def mutated(what):
    with MUTATIONS.open("a") as file:
        file.write(what + "\n")


class Query(graphene.ObjectType):
    pastes = graphene.List(Paste, limit=graphene.Int())
    paste = graphene.Field(Paste, id=graphene.ID(required=True))
    system_health = graphene.String()
    system_update = graphene.String(description="Runs the update of the system")
    me = graphene.Field(Owner)
    if WEAK:
        users = graphene.List(Owner)

    def resolve_pastes(self, info, limit=20):
        found = PASTES if WEAK else [paste for paste in PASTES if paste.owner.name == info.context["user"]]
        return found[:limit]

    def resolve_paste(self, info, id):
        found = next((paste for paste in PASTES if str(paste.id) == id), None)
        return found if WEAK or (found and found.owner.name == info.context["user"]) else None

    def resolve_system_health(self, _info):
        return "ok"

    def resolve_system_update(self, _info):
        mutated("update")
        return "updated"

    def resolve_users(self, _info):
        return list(OWNERS.values())

    def resolve_me(self, info):
        return OWNERS.get(info.context["user"])


class ImportPaste(graphene.Mutation):
    class Arguments:
        host = graphene.String(required=True)

    result = graphene.String()

    def mutate(self, _info, host):
        mutated("import")
        return ImportPaste(result=host)


class Mutation(graphene.ObjectType):
    import_paste = ImportPaste.Field()


schema = graphene.Schema(query=Query, mutation=Mutation)
app = bottle.Bottle()


def depth(node):
    inside = node.selection_set.selections if getattr(node, "selection_set", None) else []
    return max([depth(each) for each in inside], default=0) + (1 if isinstance(node, FieldNode) else 0)


def run(operation, user):
    query = operation.get("query") or ""
    if not WEAK:
        try:
            document = parse(query)
        except GraphQLError:
            return {"errors": [{"message": "Invalid query"}]}
        if validate(schema.graphql_schema, document, [NoSchemaIntrospectionCustomRule]):
            return {"errors": [{"message": "Invalid query"}]}
        if max(depth(each) for each in document.definitions) > 6:
            return {"errors": [{"message": "Query is too deep"}]}
    result = schema.execute(query, variables=operation.get("variables"), operation_name=operation.get("operationName"), context={"user": user})
    errors = [each.formatted if WEAK else {"message": "Invalid query"} for each in result.errors or []]
    return {**({"errors": errors} if errors else {}), "data": result.data}


def reply(value, status=200):
    return bottle.HTTPResponse(json.dumps(value), status, {"Content-Type": "application/json"})


@app.get("/")
def home():
    return '<html><head><title>Pastes</title></head><body><a href="/graphql">API</a></body></html>'


@app.route("/graphql", method=["GET", "POST"])
def graphql():
    user = TOKENS.get(bottle.request.get_header("Authorization", "").removeprefix("Bearer "))
    if not WEAK and user is None:
        return reply({"errors": [{"message": "log in first", "extensions": {"code": "UNAUTHENTICATED"}}]}, 401)
    if bottle.request.method == "GET":
        query = bottle.request.query.get("query", "")
        if not query or (not WEAK and "mutation" in query):
            return reply({"errors": [{"message": "Must provide query string."}]}, 400)
        return reply(run({"query": query}, user))
    given = bottle.request.json
    if isinstance(given, list):
        return reply([run(each, user) for each in given] if WEAK else {"errors": [{"message": "no batches"}]}, 200 if WEAK else 400)
    return reply(run(given or {}, user))


@app.get("/_tokens")
def tokens():
    """For the test that signs in; a service has none of this."""
    is_lab = bottle.request.get_header("X-Lab") == "tokens"
    return reply({name: token for token, name in TOKENS.items()}) if is_lab else reply({"error": "not found"}, 404)


@app.error(404)
@app.error(405)
def missing(error):
    bottle.response.content_type = "application/json"
    return json.dumps({"error": "not found"})


if __name__ == "__main__":
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

    class Server(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    class Handler(WSGIRequestHandler):
        def log_message(self, *_):
            pass

    make_server("127.0.0.1", int(os.environ["PORT"]), app, Server, Handler).serve_forever()
