"""Signed requests to the server of `serve`, in the few lines that Python needs for them."""
import datetime
import hashlib
import hmac
import re
import urllib.parse
import urllib.request


def keys(port, prefix, uploads=False):
    """The keys of all objects under a prefix, or of all uploads under way."""
    found, more = [], ""
    what, word = ("prefix={}&uploads=", "Upload") if uploads else ("list-type=2&prefix={}", "Contents")
    while True:
        page = ask("GET", port, more + what.format(urllib.parse.quote(prefix, safe=""))).decode()
        found += [urllib.parse.unquote(k) for k in re.findall(f"<{word}>.*?<Key>(.*?)</Key>", page, re.DOTALL)]
        token = re.search("<NextContinuationToken>(.*?)</NextContinuationToken>", page)
        if uploads or not token:
            return found
        more = f"continuation-token={urllib.parse.quote(token[1], safe='')}&"


def ask(method, port, query="", key=""):
    """Asks something of the bucket, or of an object in it, and returns the answer's body."""
    path = "/attachments" + (f"/{key}" if key else "")
    host, empty = f"127.0.0.1:{port}", hashlib.sha256(b"").hexdigest()
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{now[:8]}/eu-central-1/s3/aws4_request"
    names = "host;x-amz-content-sha256;x-amz-date"
    request = (f"{method}\n{path}\n{query}\nhost:{host}\nx-amz-content-sha256:{empty}\nx-amz-date:{now}\n\n"
               f"{names}\n{empty}")
    key = b"AWS4secret/of+tester"
    for word in scope.split("/"):
        key = hmac.new(key, word.encode(), hashlib.sha256).digest()
    text = f"AWS4-HMAC-SHA256\n{now}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    proof = f"AWS4-HMAC-SHA256 Credential=tester/{scope},SignedHeaders={names},Signature={signature}"
    with urllib.request.urlopen(urllib.request.Request(
            f"http://{host}{path}" + (f"?{query}" if query else ""), method=method,
            headers={"x-amz-date": now, "x-amz-content-sha256": empty, "Authorization": proof}), timeout=30) as answer:
        return answer.read()
