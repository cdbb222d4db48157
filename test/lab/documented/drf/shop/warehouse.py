"""Faithful operations whose serializers use much of what Django REST framework can write, and one that is not."""

from decimal import Decimal

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers, viewsets
from rest_framework.pagination import CursorPagination, PageNumberPagination

import mutations
from shop.models import Crate, Hall


class HallSerializer(serializers.ModelSerializer):
    class Meta:
        model = Hall
        fields = ["name", "site"]


class CrateSerializer(serializers.ModelSerializer):
    hall = HallSerializer()
    is_heavy = serializers.SerializerMethodField()
    tags = serializers.SerializerMethodField()
    door_code = serializers.CharField(write_only=True, required=False)

    class Meta:
        model = Crate
        fields = [
            "id", "hall", "spare", "size", "rank", "price", "wait", "packed", "due", "extra", "share", "is_heavy", "tags",
            "door_code",
        ]

    def get_is_heavy(self, crate) -> bool:
        return crate.size == Crate.Size.LARGE

    @extend_schema_field(serializers.DictField(child=serializers.ListField(child=serializers.IntegerField())))
    def get_tags(self, crate):
        return {"shelves": [1, 2]}


class Pages(PageNumberPagination):
    page_size = 2
    page_size_query_param = "page_size"
    max_page_size = 50


class Cursor(CursorPagination):
    page_size = 2
    ordering = "packed"


class Crates(viewsets.ModelViewSet):
    queryset = Crate.objects.select_related("hall").order_by("packed", "pk")
    serializer_class = CrateSerializer
    pagination_class = Pages

    def perform_create(self, serializer):
        mutations.record("crate added")

    def perform_update(self, serializer):
        mutations.record("crate changed")

    def perform_destroy(self, instance):
        mutations.record("crate taken away")


# plant: response-schema-mismatch (the document describes the pages of `Crates`, under a name that both lists share)
class Log(viewsets.ReadOnlyModelViewSet):
    queryset = Crate.objects.select_related("hall")
    serializer_class = CrateSerializer
    pagination_class = Cursor


def fill():
    hall = Hall.objects.create(name="North")
    for number in range(5):
        Crate.objects.create(
            hall=hall,
            spare=hall if number == 1 else None,
            size=["s", "l", ""][number % 3],
            rank=[None, 1, 2][number % 3],
            price=Decimal("12.50"),
            extra={"mugs": number} if number else [],
        )
