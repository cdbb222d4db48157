"""Stands for the provider's token endpoint."""

import secrets


def exchange_consent_for_key():
    """A made-up key for whoever connects."""
    return "-".join(["glpat", secrets.token_urlsafe(15)])
