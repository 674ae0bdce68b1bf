"""Signed requests to the server of `serve`, in the few lines that Python needs for them."""
import datetime
import hashlib
import hmac
import urllib.request


def ask(method, port, query=""):
    """Asks something of the bucket and returns the answer's body."""
    host, empty = f"127.0.0.1:{port}", hashlib.sha256(b"").hexdigest()
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    scope = f"{now[:8]}/eu-central-1/s3/aws4_request"
    names = "host;x-amz-content-sha256;x-amz-date"
    request = (f"{method}\n/attachments\n{query}\nhost:{host}\nx-amz-content-sha256:{empty}\nx-amz-date:{now}\n\n"
               f"{names}\n{empty}")
    key = b"AWS4secret/of+tester"
    for word in scope.split("/"):
        key = hmac.new(key, word.encode(), hashlib.sha256).digest()
    text = f"AWS4-HMAC-SHA256\n{now}\n{scope}\n{hashlib.sha256(request.encode()).hexdigest()}"
    signature = hmac.new(key, text.encode(), hashlib.sha256).hexdigest()
    proof = f"AWS4-HMAC-SHA256 Credential=tester/{scope},SignedHeaders={names},Signature={signature}"
    with urllib.request.urlopen(urllib.request.Request(
            f"http://{host}/attachments" + (f"?{query}" if query else ""), method=method,
            headers={"x-amz-date": now, "x-amz-content-sha256": empty, "Authorization": proof}), timeout=30) as answer:
        return answer.read()
