"""LoginView, the admin, and a token of Django REST framework. weak: the signed_cookies engine. hard: sessions in the database."""
import os
import secrets
import sys

from django.conf import settings

settings.configure(
    DEBUG=False,
    SECRET_KEY=secrets.token_hex(32),
    ALLOWED_HOSTS=['127.0.0.1'],
    ROOT_URLCONF=__name__,
    DATABASES={'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': os.path.join(os.environ['STATE_DIR'], 'db')}},
    INSTALLED_APPS=[
        'django.contrib.admin',
        'django.contrib.auth',
        'django.contrib.contenttypes',
        'django.contrib.sessions',
        'django.contrib.messages',
        'django.contrib.staticfiles',
        'rest_framework',
        'rest_framework.authtoken',
    ],
    MIDDLEWARE=[
        'django.contrib.sessions.middleware.SessionMiddleware',
        'django.middleware.common.CommonMiddleware',
        'django.middleware.csrf.CsrfViewMiddleware',
        'django.contrib.auth.middleware.AuthenticationMiddleware',
        'django.contrib.messages.middleware.MessageMiddleware',
    ],
    TEMPLATES=[{
        'BACKEND': 'django.template.backends.django.DjangoTemplates',
        'APP_DIRS': True,
        'OPTIONS': {
            'context_processors': [
                'django.template.context_processors.request',
                'django.contrib.auth.context_processors.auth',
                'django.contrib.messages.context_processors.messages',
            ],
            'loaders': [('django.template.loaders.locmem.Loader', {
                'registration/login.html': '<form method="post">{% csrf_token %}{{ form }}</form>',
                'registration/logged_out.html': 'bye',
            }), 'django.template.loaders.app_directories.Loader'],
        },
    }],
    SESSION_ENGINE='django.contrib.sessions.backends.' + ('db' if os.environ['TWIN'] == 'hard' else 'signed_cookies'),
    STATIC_URL='/static/',
)
settings.TEMPLATES[0].pop('APP_DIRS')

import django  # noqa: E402

django.setup()

from django.contrib import admin  # noqa: E402
from django.contrib.auth import get_user_model, views  # noqa: E402
from django.contrib.auth.decorators import login_required  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.http import HttpResponse, JsonResponse  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework.authtoken.views import obtain_auth_token  # noqa: E402
from rest_framework.decorators import api_view, permission_classes  # noqa: E402
from rest_framework.permissions import IsAuthenticated  # noqa: E402
from rest_framework.response import Response  # noqa: E402
from rest_framework.authentication import TokenAuthentication  # noqa: E402
from rest_framework.decorators import authentication_classes  # noqa: E402


@login_required
def profile(request):
    return JsonResponse({'user': request.user.get_username()})


@api_view(['GET'])
@authentication_classes([TokenAuthentication])
@permission_classes([IsAuthenticated])
def api_me(request):
    return Response({'user': request.user.get_username()})


urlpatterns = [
    path('', lambda request: HttpResponse('<a href="/accounts/login/">Sign in</a> <a href="/accounts/profile/">Me</a>')),
    path('admin/', admin.site.urls),
    path('accounts/login/', views.LoginView.as_view()),
    path('accounts/logout/', views.LogoutView.as_view()),
    path('accounts/profile/', profile),
    path('api-token-auth/', obtain_auth_token),
    path('api/me/', api_me),
]

if __name__ == '__main__':
    sys.modules['urls'] = sys.modules[__name__]
    call_command('migrate', verbosity=0)
    get_user_model().objects.create_superuser('alice', 'alice@example.com', os.environ['PASSWORD'])
    call_command('runserver', f'127.0.0.1:{os.environ["PORT"]}', '--noreload', '--insecure', verbosity=0)
