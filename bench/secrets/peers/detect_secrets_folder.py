"""detect-secrets with its default settings over the files of a folder; its command line shows hashes of what it found."""

import json
import os
import sys

from detect_secrets import SecretsCollection
from detect_secrets.settings import default_settings

folder = sys.argv[1]
with default_settings():
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        secrets = SecretsCollection()
        secrets.scan_file(path)
        for _, found in secrets:
            print(json.dumps({"file": path, "secret": found.secret_value}))
