"""The operations."""

from django.http import HttpResponse
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework import generics
from rest_framework.pagination import LimitOffsetPagination
from rest_framework.permissions import AllowAny, IsAuthenticated
from rest_framework.response import Response
from rest_framework.views import APIView

import mutations
from shop import guards, serializers
from shop.models import Member, Order, Product

ROWS = [{"label": "mugs", "amount": 12}, {"label": "kettles", "amount": 3}]


def home(request):
    return HttpResponse('<!doctype html><title>Shop</title><a href="/api/orders/">Orders</a>')


class Counted:
    """Writes of the generic views."""

    def perform_create(self, serializer):
        mutations.record("created")
        serializer.save()

    def perform_update(self, serializer):
        mutations.record("updated")
        serializer.save()

    def perform_destroy(self, instance):
        mutations.record("deleted")
        instance.delete()


class Orders(Counted, generics.ListCreateAPIView):
    # plant: object-id-sequential
    queryset = Order.objects.order_by("pk")
    serializer_class = serializers.OrderSerializer


class OneOrder(Counted, generics.RetrieveUpdateDestroyAPIView):
    queryset = Order.objects.all()
    serializer_class = serializers.OrderSerializer


class Members(Counted, generics.ListCreateAPIView):
    queryset = Member.objects.all()
    serializer_class = serializers.MemberSerializer


class Pages(LimitOffsetPagination):
    default_limit = 20
    # plant: page-size-unbounded (max_limit is None by default)


class Products(generics.ListAPIView):
    queryset = Product.objects.order_by("pk")
    serializer_class = serializers.ProductSerializer
    pagination_class = Pages


class Profile(APIView):
    permission_classes = [IsAuthenticated]

    @extend_schema(responses=serializers.RowSerializer)
    def get(self, request):
        return Response(ROWS[0])


class Invoices(APIView):
    # plant: auth-not-enforced (no permission, and the authentication alone refuses nobody)
    permission_classes = []

    @extend_schema(responses=serializers.RowSerializer(many=True))
    def get(self, request):
        return Response(ROWS)


class Rebates(APIView):
    """Refuses in its own words, with 200."""

    permission_classes = []

    @extend_schema(responses=serializers.OutcomeSerializer)
    def get(self, request):
        return Response({"error": "Sign in first"})


class Ledger(APIView):
    permission_classes = [guards.SignedInToGet]

    @extend_schema(responses=serializers.RowSerializer(many=True))
    def get(self, request):
        return Response(ROWS)


class Feed(APIView):
    authentication_classes = [guards.FeedKey]
    permission_classes = [IsAuthenticated]

    @extend_schema(responses=serializers.RowSerializer(many=True))
    def get(self, request):
        return Response(ROWS)


class Stats(APIView):
    @extend_schema(responses=serializers.StatsSerializer)
    def get(self, request):
        # plant: response-schema-mismatch (a number is promised)
        return Response({"orders": "five", "best": "mugs"})


class Sales(APIView):
    @extend_schema(parameters=[OpenApiParameter("year", int)], responses=serializers.RowSerializer)
    def get(self, request):
        # plant: server-error-on-bad-input
        return Response({"label": "sales", "amount": int(request.query_params.get("year", 2026))})


class Queue(APIView):
    @extend_schema(responses={200: serializers.RowSerializer})
    def get(self, request):
        # plant: response-status-undocumented
        return Response(ROWS[0], status=202)


class Banners(APIView):
    permission_classes = [AllowAny]

    @extend_schema(responses=serializers.RowSerializer(many=True))
    def get(self, request):
        return Response([])


class Rebuild(APIView):
    """A GET that is no read: nobody may call it just to look."""

    @extend_schema(responses=serializers.RowSerializer)
    def get(self, request):
        mutations.record("reports rebuilt by GET")
        return Response(ROWS[0])
