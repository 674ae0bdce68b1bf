"""The servers of a fleet: PostgreSQL and object storage of a run's own, and how to look into both without the program under test."""
import contextlib
import itertools
import json
import pathlib
import subprocess
import sys
import threading
import uuid

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "ObjectStorage"))
import signing  # noqa: E402


class Server:
    """A server behind one of the tests' scripts; it ends with this process, however that ends."""

    def __init__(self, script, environment=None):
        self.process = subprocess.Popen([TESTS / script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
        self.said = self.process.stdout.readline().strip()
        if self.said.startswith("SKIPPED") or not self.said:
            print(self.said or f"SKIPPED: {script} does not start", flush=True)
            raise SystemExit(75)

    def order(self, order):
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()
        if (answer := self.process.stdout.readline().strip()) != "done":
            raise SystemExit(f"the server does not do as it is told: {order}: {answer}")

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class Servers:
    """Both of them."""

    def __init__(self, environment=None):
        self.postgres, self.s3 = Server("Postgres/serve", environment), Server("ObjectStorage/serve")
        self.port = int(self.s3.said.split()[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.postgres.end()
        self.s3.end()

    def database(self):
        """The address of a new database."""
        name = f"run_{uuid.uuid4().hex}"
        self.postgres.order(name)
        return f"postgres://postgres@/{name}?host={self.postgres.said}"

    def storage(self, folder):
        """The settings for attachments under a prefix of their own; the folder remembers what it was."""
        bucket = Bucket(self.port, pathlib.Path(folder).name)
        (pathlib.Path(folder) / "bucket.json").write_text(json.dumps([bucket.port, bucket.prefix]))
        return {"IFCEXPORTD_ATTACHMENTS": f"s3://attachments/{bucket.prefix}", "IFCEXPORTD_S3_ENDPOINT": f"http://127.0.0.1:{self.port}",
                "AWS_ACCESS_KEY_ID": "tester", "AWS_SECRET_ACCESS_KEY": "secret/of+tester", "AWS_REGION": "eu-central-1"}


def of(fleet):
    """Servers for as long as they are needed, or None."""
    return Servers() if fleet else contextlib.nullcontext()


class Bucket:
    """What is stored under a prefix."""

    def __init__(self, port, prefix):
        self.port, self.prefix = port, prefix

    def keys(self):
        """The keys of all objects, without the prefix."""
        return [key[len(self.prefix) + 1:] for key in signing.keys(self.port, self.prefix + "/")]

    def uploads(self):
        """The keys of uploads that were neither completed nor given up."""
        return signing.keys(self.port, self.prefix + "/", uploads=True)

    def get(self, key):
        return signing.ask("GET", self.port, key=f"{self.prefix}/{key}")

    def copy(self, folder):
        """Copies everything into a folder."""
        for key in self.keys():
            path = pathlib.Path(folder) / key
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(self.get(key))


class Row(dict):
    """A row whose columns go by name or by place."""

    def __getitem__(self, column):
        return next(itertools.islice(self.values(), column, None)) if isinstance(column, int) else super().__getitem__(column)


class Answer(list):
    def fetchall(self):
        return list(self)

    def fetchone(self):
        return self[0] if self else None


class Rows:
    """Reads a PostgreSQL database through psql, so that nothing has to be installed for it."""

    def __init__(self, address):
        self.address, self.process, self.lock = address, None, threading.Lock()

    def execute(self, sql, values=()):
        for value in values:
            sql = sql.replace("?", f"'\\x{value.hex()}'::bytea" if isinstance(value, bytes) else repr(value), 1)
        with self.lock:
            line = self.ask(f"SELECT coalesce(json_agg(row_to_json(q))::text, '[]') FROM ({sql}) q")
        return Answer(Row({k: plain(v) for k, v in record.items()}) for record in json.loads(line))

    def ask(self, sql):
        # The server may have been away since the last time: once more over another connection.
        for _ in range(2):
            if self.process is None:
                self.process = subprocess.Popen(["psql", "-XqAt", "-d", self.address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
            with contextlib.suppress(OSError):
                # One line whatever is in the texts: the aggregate puts line ends between rows only.
                self.process.stdin.write(f"SELECT replace(({sql}), E'\\n', ' ');\n")
                self.process.stdin.flush()
                if line := self.process.stdout.readline():
                    return line
            self.process.kill()
            self.process.wait()
            self.process = None
        raise SystemExit(f"the database cannot be read: {sql}")

    def close(self):
        if self.process is not None:
            self.process.stdin.close()
            self.process.wait()


def plain(value):
    """Bytes come as text that begins as no text of the rows does."""
    return bytes.fromhex(value[2:]) if isinstance(value, str) and value.startswith("\\x") else value
