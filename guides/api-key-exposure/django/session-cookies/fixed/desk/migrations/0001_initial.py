from django.db import migrations, models

import desk.models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="ProviderKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=200)),
                ("expires_at", models.DateTimeField(db_index=True, default=desk.models.end_of_life)),
            ],
        ),
    ]
