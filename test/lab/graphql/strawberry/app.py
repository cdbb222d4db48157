"""Strawberry on FastAPI, as a weak and as a hardened twin. Every change is counted in `$STATE_DIR/mutations.txt`."""

import os
from pathlib import Path

import strawberry
import uvicorn
from fastapi import FastAPI
from strawberry.extensions import DisableIntrospection, QueryDepthLimiter
from strawberry.fastapi import GraphQLRouter
from strawberry.permission import BasePermission
from strawberry.schema.config import StrawberryConfig

IS_WEAK = os.environ.get("TWIN") != "hardened"
COUNTED = Path(os.environ["STATE_DIR"]) / "mutations.txt"


def change(what: str) -> bool:
    with COUNTED.open("a") as file:
        file.write(f"{what}\n")
    return True


class SignedIn(BasePermission):
    message = "Not authenticated"

    def has_permission(self, source, info, **kwargs) -> bool:
        return IS_WEAK


@strawberry.type
class User:
    id: strawberry.ID
    name: str

    @strawberry.field
    def manager(self) -> "User | None":
        return None

    @strawberry.field(permission_classes=[SignedIn])
    def password_hash(self) -> str:
        return "$".join(["$2b", "12", f"K{self.id}vJ8lq0uYwXo3mZrT5nPeQdH1sGfBcAi7jLkUyVtRxWzNoM2pS"])


@strawberry.type
class Query:
    @strawberry.field
    def user(self) -> User:
        return User(id=strawberry.ID("1"), name="Ada")

    @strawberry.field
    def status(self) -> str:
        return "up"

    @strawberry.field
    def system_update(self) -> bool:
        return change("systemUpdate")


@strawberry.type
class Mutation:
    @strawberry.mutation
    def delete_user(self, id: strawberry.ID) -> bool:
        return change("deleteUser")


schema = strawberry.Schema(
    Query,
    Mutation,
    extensions=[] if IS_WEAK else [DisableIntrospection, lambda: QueryDepthLimiter(max_depth=6)],
    config=StrawberryConfig(
        disable_field_suggestions=not IS_WEAK,
        batching_config={"max_operations": 10} if IS_WEAK else None,
    ),
)
app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
app.include_router(GraphQLRouter(schema, graphql_ide="graphiql" if IS_WEAK else None), prefix="/graphql")


@app.get("/")
def home() -> dict[str, str]:
    return {"name": "Lamps"}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="error")
