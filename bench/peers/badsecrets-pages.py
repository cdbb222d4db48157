"""badsecrets looks at one page: here at the given one and at each page of the same site that it links. Prints its results as JSON."""

import json
import re
import sys
from http.cookies import SimpleCookie
from urllib.error import HTTPError
from urllib.parse import urljoin, urlsplit
from urllib.request import HTTPRedirectHandler, build_opener

from badsecrets.base import carve_all_modules


class Stay(HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def fetch(url):
    try:
        return build_opener(Stay).open(url, timeout=10)
    except HTTPError as answer:
        return answer


def main():
    start = sys.argv[1]
    body = fetch(start).read().decode("utf-8", "replace")
    links = {urljoin(start, link) for link in re.findall(r"""(?:href|src)=["']([^"'#]+)""", body)}
    results = []
    for url in [start, *sorted(link for link in links if urlsplit(link).netloc == urlsplit(start).netloc)]:
        answer = fetch(url)
        cookies = {}
        for line in answer.headers.get_all("Set-Cookie") or []:
            cookies.update({name: morsel.value for name, morsel in SimpleCookie(line).items()})
        text = answer.read().decode("utf-8", "replace")
        headers = dict(answer.headers.items())
        for result in carve_all_modules(body=text or " ", cookies=cookies, headers=headers) or []:
            name = next((name for name, value in cookies.items() if value == result.get("product")), None)
            results.append({"type": result["type"], "path": urlsplit(url).path, "cookie": name})
    print(json.dumps(results))


main()
