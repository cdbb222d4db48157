"""What the document promises."""

from rest_framework import serializers

from shop.models import Member, Order, Product


class OrderSerializer(serializers.ModelSerializer):
    class Meta:
        model = Order
        fields = ["id", "title", "total"]


class ProductSerializer(serializers.ModelSerializer):
    class Meta:
        model = Product
        fields = ["title"]


class MemberSerializer(serializers.ModelSerializer):
    class Meta:
        model = Member
        # plant: property-sensitive (the password hash), mass-assignment-surface (is_staff)
        fields = "__all__"


class StatsSerializer(serializers.Serializer):
    orders = serializers.IntegerField()
    best = serializers.CharField()


class RowSerializer(serializers.Serializer):
    label = serializers.CharField()
    amount = serializers.IntegerField()


class OutcomeSerializer(serializers.Serializer):
    error = serializers.CharField()
