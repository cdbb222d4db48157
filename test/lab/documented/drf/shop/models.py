"""What the shop keeps."""

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
