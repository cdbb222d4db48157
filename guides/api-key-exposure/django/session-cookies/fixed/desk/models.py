"""The provider's keys, kept in our database."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

# A key is of no use to us for longer than the session that asked for it.
LIFETIME = timedelta(minutes=30)


def end_of_life():
    return timezone.now() + LIFETIME


# region: provider
class ProviderKey(models.Model):
    key = models.CharField(max_length=200)
    expires_at = models.DateTimeField(default=end_of_life, db_index=True)

    def __str__(self):
        # For logs and shells: never the key.
        return f"provider key {self.pk}"

    @classmethod
    def keep(cls, key):
        """Stores a key and returns the number of its row, which is all that a session needs to know."""
        cls.objects.filter(expires_at__lte=timezone.now()).delete()
        return cls.objects.create(key=key).pk

    @classmethod
    def for_row(cls, row):
        """The key, for a call to the provider; None once it has expired or was revoked."""
        return cls.objects.filter(pk=row, expires_at__gt=timezone.now()).values_list("key", flat=True).first()

    @classmethod
    def forget(cls, row):
        """With a real provider, its revocation endpoint is called here too."""
        cls.objects.filter(pk=row).delete()
# endregion
