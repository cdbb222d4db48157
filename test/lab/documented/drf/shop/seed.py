"""Rows to begin with."""

from django.contrib.auth.hashers import make_password

from shop import warehouse
from shop.models import Member, Order, Product


def fill():
    Order.objects.bulk_create(Order(title=f"Mugs {number}", total=number * 12) for number in range(1, 6))
    Product.objects.bulk_create(Product(title=f"Mug {number}") for number in range(6000))
    Member.objects.create(nickname="kettle", password=make_password("not in use anywhere"))
    warehouse.fill()
