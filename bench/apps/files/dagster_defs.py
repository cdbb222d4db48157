import dagster


@dagster.asset
def greeting():
    return "Hello"


defs = dagster.Definitions(assets=[greeting])
