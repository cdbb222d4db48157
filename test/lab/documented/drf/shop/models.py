"""What the shop keeps."""

import uuid
from datetime import timedelta

from django.db import models


class Order(models.Model):
    title = models.CharField(max_length=80)
    total = models.IntegerField()


class Product(models.Model):
    title = models.CharField(max_length=80)


class Member(models.Model):
    nickname = models.CharField(max_length=40, primary_key=True)
    password = models.CharField(max_length=128)
    is_staff = models.BooleanField(default=False)


class Hall(models.Model):
    name = models.CharField(max_length=20)
    site = models.URLField(blank=True)


class Crate(models.Model):
    class Size(models.TextChoices):
        SMALL = "s"
        LARGE = "l"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    hall = models.ForeignKey(Hall, on_delete=models.CASCADE)
    spare = models.ForeignKey(Hall, null=True, blank=True, on_delete=models.SET_NULL, related_name="spares")
    size = models.CharField(max_length=1, choices=Size.choices, blank=True)
    rank = models.IntegerField(choices=[(1, "first"), (2, "second")], null=True)
    price = models.DecimalField(max_digits=8, decimal_places=2)
    wait = models.DurationField(default=timedelta(minutes=90))
    packed = models.DateTimeField(auto_now_add=True)
    due = models.DateField(null=True)
    extra = models.JSONField(default=dict)
    share = models.FloatField(default=1)
