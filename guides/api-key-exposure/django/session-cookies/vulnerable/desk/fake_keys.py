"""Keys with the shape and check digits of real ones, made at run time from a label. They open nothing."""

import hashlib
import string
import zlib

DIGITS = string.digits
BASE62 = DIGITS + string.ascii_uppercase + string.ascii_lowercase


def body(label, length, alphabet=BASE62):
    """`length` characters of `alphabet`, always the same for one label."""
    return "".join(alphabet[byte % len(alphabet)] for byte in hashlib.shake_256(label.encode()).digest(length))


def with_check_digits(prefix, text):
    """GitHub, npm and Vercel end a token with the CRC-32 of its body in base 62, six characters."""
    rest = zlib.crc32(text.encode())
    digits = ""
    while len(digits) < 6:
        rest, digit = divmod(rest, 62)
        digits = BASE62[digit] + digits
    return prefix + text + digits


GITHUB = with_check_digits("ghp_", body("django github", 30))
NPM = with_check_digits("npm_", body("django npm", 30))
VERCEL = with_check_digits("vcp_", body("django vercel", 50))
STRIPE = "_".join(["sk", "live", body("django stripe", 24)])
STRIPE_OF_ENVIRONMENT = "_".join(["sk", "live", body("django stripe environment", 24)])
SENDGRID = ".".join(["SG", body("django sendgrid id", 22), body("django sendgrid", 43)])
SLACK = "-".join(
    ["xoxb", body("django team", 12, "123456789"), body("django bot", 12, "123456789"), body("django slack", 24)]
)
DATABASE_URL = f"postgres://orders:{body('django database', 20)}@10.20.0.5:5432/orders"
