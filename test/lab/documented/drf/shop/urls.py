"""Where the operations are."""

from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView
from rest_framework.routers import DefaultRouter

from shop import views, warehouse

router = DefaultRouter()
router.register("crates", warehouse.Crates)
router.register("log", warehouse.Log, basename="log")

urlpatterns = [
    path("", views.home),
    path("api/schema/", SpectacularAPIView.as_view()),
    path("api/orders/", views.Orders.as_view()),
    path("api/orders/<int:pk>/", views.OneOrder.as_view()),
    path("api/members/", views.Members.as_view()),
    path("api/products/", views.Products.as_view()),
    path("api/profile/", views.Profile.as_view()),
    path("api/invoices/", views.Invoices.as_view()),
    path("api/rebates/", views.Rebates.as_view()),
    path("api/ledger/", views.Ledger.as_view()),
    path("api/feed/", views.Feed.as_view()),
    path("api/stats/", views.Stats.as_view()),
    path("api/sales/", views.Sales.as_view()),
    path("api/queue/", views.Queue.as_view()),
    path("api/banners/", views.Banners.as_view()),
    path("api/", include(router.urls)),
    path("api/reports/rebuild/", views.Rebuild.as_view()),
]
