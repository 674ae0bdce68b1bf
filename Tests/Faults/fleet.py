"""The service under test: its processes, a client for it, models to ask for, and the history of what was done to it."""
import collections
import contextlib
import http.client
import json
import os
import pathlib
import random
import signal
import socket
import sqlite3
import subprocess
import threading
import time
import uuid

import servers

TEAM = "storm"
PROJECT = "99999999-0000-4000-8000-000000000001"
USER = "storm@example.org"


def wall():
    """Milliseconds since 1970, the clock of the rows."""
    return time.time() * 1000


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))] if values else None


def wait_until(condition, what, seconds=60, pause=0.005):
    """Waits for something to become true and returns it; who waits for too long is told what for."""
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > deadline:
            raise SystemExit(f"not seen within {seconds} s: {what}")
        time.sleep(pause)
    return value


class History:
    """What was done and seen, one JSON object a line, by any number of threads and processes."""

    def __init__(self, path):
        self.file = open(path, "ab", buffering=0)

    def note(self, what, **details):
        # One write of one line to a file opened for appending is whole, whoever else writes.
        self.file.write((json.dumps({"at": wall(), "what": what, **details}) + "\n").encode())


# --- models

def guid(kind, number):
    return f"99999999-0000-4000-8{kind:03x}-{number:012x}"


def mesh(points, x, y):
    values = [x, y, 7.0] + [v for i in range(points - 1) for v in (float(i), float(i * i), 0.5)]
    return {"V": values, "F": [v for i in range(points - 2) for v in (3, i, i + 1, i + 2)]}


def document(models, buildings=1, walls=1, points=4):
    """A project document with so many models, each with so many buildings, walls in them and points in each wall."""
    def line(kind, **record):
        return json.dumps({kind: record})
    yield line("team", slug=TEAM, name="Storm")
    yield line("project", id=PROJECT, teamSlug=TEAM, name="Storm")
    yield line("elementType", id=guid(1, 1), type="Building", ifcType="ID_IFCBuilding")
    yield line("elementType", id=guid(1, 2), type="Wall", ifcType="ID_IFCWall")
    for model in models:
        yield line("division", id=guid(2, model), projectId=PROJECT, name=f"M{model}")
        yield line("revision", divisionId=guid(2, model), revisionNr=1, created="2024-01-01T08:00:00Z")
        for b in range(buildings):
            building = guid(3, model * 1_000_000 + b)
            yield line("object", id=building, parent=PROJECT, type="Building", attributes={"element": {"divisionid": guid(2, model)}, "general": {"name": f"B{b}"}})
            for w in range(walls):
                yield line("object", id=guid(4, (model * 1_000_000 + b) * 1000 + w), parent=building, type="Wall",
                           attributes={"element": {"divisionid": guid(2, model)}, "general": {"name": f"W{w}"}, "geometry": {"mesh": mesh(points, b, w)}})


OPTIONS = [(e, k, f) for e in (0, 1) for k in (0, 1) for f in ("ifc", "ifczip")]


def path_of(request):
    """The path that asks for a request: (model, empty properties, keep the temporary file, format)."""
    model, empty, keep, form = request
    query = [f"emptyPropExport={empty}", f"fileDelete={keep}", f"format={form}"]
    return f"/v2/{TEAM}/projects/{PROJECT}/model/{guid(2, model)}/exportasync?" + "&".join(query)


def requests(count):
    """So many different requests, and how many models they take."""
    models = (count + len(OPTIONS) - 1) // len(OPTIONS)
    return [(m, *o) for m in range(models) for o in OPTIONS][:count], models


# --- processes

def rows(database):
    """Reads a database: SQLite's connection, or what looks like it."""
    if not database.startswith("sqlite:"):
        return servers.Rows(database)
    # This connection must never copy the log back.
    connection = sqlite3.connect(f"file:{database[7:]}?mode=ro", uri=True, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA busy_timeout = 10000")
    return connection


def export_processes(database=""):
    """Export processes that work on a database, which stands in their arguments or in their environment."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        if entry.name.isdigit():
            with contextlib.suppress(OSError):
                words = (entry / "cmdline").read_bytes()
                if b"\0export-task\0" in words and database.encode() in words + (entry / "environ").read_bytes():
                    found.append(int(entry.name))
    return found


class Service:
    """One process of the program that stays: an API or a worker."""

    def __init__(self, fleet, role, arguments, failpoints=None, listen=None):
        self.role, self.log = role, fleet.folder / f"{role}-{uuid.uuid4().hex[:8]}.log"
        environment = dict(fleet.environment)
        if failpoints:
            environment["IFCEXPORTD_FAILPOINTS"] = failpoints
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen([*fleet.inside, fleet.program, role, *arguments, "--log-format", "json"], env=environment, stdout=subprocess.DEVNULL, stderr=log, cwd=fleet.folder)
        self.pid = self.process.pid
        self.seen = {}

    def said(self, message, field):
        """A field of the first line of the log that says this; None when there is none yet."""
        if message not in self.seen:
            for line in self.log.read_bytes().splitlines():
                with contextlib.suppress(ValueError):
                    record = json.loads(line)
                    if record.get("message") == message:
                        self.seen[message] = record
        record = self.seen.get(message)
        return record and (record.get(field) or record.get("metadata", {}).get(field))

    @property
    def is_alive(self):
        return self.process.poll() is None

    def kill(self):
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds=60):
        with contextlib.suppress(ProcessLookupError):
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise SystemExit(f"{self.role} does not stop within {seconds} s of SIGTERM: {self.log}") from None


class Fleet:
    """An installation in a folder of its own."""

    def __init__(self, program, folder, servers=None, inside=(), **settings):
        self.program, self.folder, self.inside = os.path.abspath(program), pathlib.Path(folder), list(inside)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.database = servers.database() if servers else f"sqlite:{self.folder}/store.db"
        if servers:
            # For whoever judges the run afterwards.
            (self.folder / "database").write_text(self.database)
            settings = {**servers.storage(self.folder), **settings}
        kept = {k: v for k, v in os.environ.items() if not k.startswith("IFCEXPORTD_")}
        self.environment = {**kept, "IFCEXPORTD_DATABASE": self.database, "IFCEXPORTD_RETRY_AFTER": "0",
                            # Nobody is told to come more slowly here: that many at once is what is to be seen.
                            "IFCEXPORTD_REQUEST_RATE": "0", "IFCEXPORTD_QUEUE_PER_TEAM": "1000000", **settings}
        self.history = History(self.folder / "history.jsonl")
        self.token = None

    def run(self, *arguments, text=None):
        ended = subprocess.run([self.program, *arguments], env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, input=text, text=True, cwd=self.folder)
        if ended.returncode != 0:
            raise SystemExit(f"{arguments[0]} ended with status {ended.returncode}: {ended.stderr.strip()[-500:]}")
        return ended.stdout

    def load(self, lines):
        path = self.folder / "document.ndjson"
        with open(path, "w") as file:
            for line in lines:
                file.write(line + "\n")
        self.run("load", str(path))
        if self.token is None:
            self.token = self.run("token", "create", "--team", TEAM, "--user", USER).strip()

    def api(self, port=0, failpoints=None):
        """An API that answers; its port is in `port`."""
        service = Service(self, "api", ["--listen", f"127.0.0.1:{port}"], failpoints)
        service.port = int(wait_until(lambda: service.said("listening", "port") or not service.is_alive and -1, f"the API listens: {service.log}"))
        if service.port < 0:
            raise SystemExit("the API does not start:\n" + service.log.read_text())
        self.history.note("started", role="api", pid=service.pid)
        return service

    def worker(self, jobs=1, failpoints=None, wait=True, arguments=()):
        service = Service(self, "worker", ["--jobs", str(jobs), *arguments], failpoints)
        if wait:
            wait_until(lambda: service.said("worker ready", "worker") or not service.is_alive, f"the worker is ready: {service.log}")
        self.history.note("started", role="worker", pid=service.pid, worker=service.said("worker ready", "worker"))
        return service

    def sweep(self):
        """A worker that finds nothing to do: it tidies up as every start does, and leaves."""
        service = Service(self, "worker", ["--exit-when-idle", "0"])
        wait_until(lambda: not service.is_alive, f"the worker leaves by itself: {service.log}")
        if service.process.returncode != 0:
            raise SystemExit("the sweeping worker failed:\n" + service.log.read_text())
        self.history.note("swept")

    def rows(self):
        """The database as another process sees it, to read only."""
        return rows(self.database)

    def children(self):
        """Export processes of this installation that run."""
        return export_processes(self.environment["IFCEXPORTD_DATABASE"])


class Client:
    """One connection that stays open, made again when it breaks."""

    def __init__(self, port, token, patience=30):
        self.port, self.token, self.patience, self.connection = port, token, patience, None

    def ask(self, method, path):
        """Status, headers and body; None when the connection broke and nobody knows what became of it."""
        try:
            if self.connection is None:
                self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.patience)
                self.connection.connect()
                self.connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self.connection.request(method, path, headers={"Authorization": f"BimPlus {self.token}"})
            answer = self.connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            return None

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None


class Producer:
    """Asks for exports and writes down what it asked and what it heard."""

    def __init__(self, fleet, port, name):
        self.client, self.history, self.name, self.count = Client(port, fleet.token), History(fleet.history.file.name), name, 0
        self.statuses, self.seconds = collections.Counter(), []

    def post(self, request, insists=False):
        """Asks once, or until there is an answer; returns the job's id, None without an answer."""
        while True:
            self.count += 1
            number = f"{self.name}.{self.count}"
            self.history.note("post", number=number, request=list(request))
            began = time.perf_counter()
            answer = self.client.ask("POST", path_of(request))
            if answer is None:
                self.history.note("no answer", number=number)
                self.statuses["none"] += 1
                if not insists:
                    return None
                time.sleep(0.02)
                continue
            self.seconds.append(time.perf_counter() - began)
            status, headers, body = answer
            self.statuses[status] += 1
            job = headers.get("Location", "").rsplit("/", 1)[-1] or None
            self.history.note("answer", number=number, status=status, job=job, **({} if status in (202, 302) else {"body": body.decode(errors="replace")[:500]}))
            return job

    def cancel(self, job):
        self.history.note("cancel", job=job)
        answer = self.client.ask("DELETE", f"/v2/{TEAM}/jobs/{job}")
        self.history.note("cancelled", job=job, status=answer and answer[0])
        return answer and answer[0]


def load_note():
    """What the figures are to be read with."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"


def table(rows):
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value:.2f}" if isinstance(value, float) else f"{name:<{width}}  {value}")
