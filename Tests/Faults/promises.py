"""The promises of the queue, checked against what a run left: history, rows, files."""
import collections
import hashlib
import json
import os
import pathlib
import re
import shutil
import sqlite3
import zipfile

import fleet as world
import servers

QUEUED, RUNNING, SUCCEEDED, FAILED, CANCELLED = range(5)
#: How long a killed worker's job may wait for a living one to see it, in milliseconds: far less than a lease.
RESCUE = 15_000


class Run:
    """What a run left in its folder, read once."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.history = [json.loads(line) for line in (self.folder / "history.jsonl").read_bytes().splitlines()]
        place = self.folder / "database"
        database = world.rows(place.read_text() if place.is_file() else f"sqlite:{self.folder}/store.db")
        self.integrity = integrity(database) if isinstance(database, sqlite3.Connection) else []
        self.jobs = {r["id"]: dict(r) for r in database.execute("SELECT * FROM job")}
        self.attachments = [dict(r) for r in database.execute("SELECT * FROM attachment")]
        self.messages = [dict(r) for r in database.execute("SELECT * FROM message")]
        self.events = [dict(r) for r in database.execute("SELECT * FROM job_event ORDER BY id")]
        database.close()
        self.uploads = self.copy_bucket()
        self.names = {guid(j["guid"]): j["id"] for j in self.jobs.values()}
        self.of_job = collections.defaultdict(list)
        for event in self.events:
            self.of_job[event["job"]].append(event)

    def copy_bucket(self):
        """Where attachments are in object storage: copies them beside the rest, and returns what was never completed."""
        place = self.folder / "bucket.json"
        if not place.is_file():
            return []
        bucket = servers.Bucket(*json.loads(place.read_text()))
        shutil.rmtree(self.folder / "attachments", ignore_errors=True)
        bucket.copy(self.folder / "attachments")
        return bucket.uploads()

    def files(self, name):
        """All regular files below a folder, by their path in it."""
        top = self.folder / name
        return {str(p.relative_to(top)): p for p in top.rglob("*") if p.is_file()}


def integrity(database):
    try:
        damage = [r[0] for r in database.execute("PRAGMA integrity_check") if r[0] != "ok"]
        return damage + [f"a row refers to nothing: {tuple(r)}" for r in database.execute("PRAGMA foreign_key_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]


def guid(blob):
    digits = blob.hex()
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def key(job):
    """What makes two requests the same."""
    return tuple(job[c] for c in ("team", "user", "project", "target", "is_selection", "revision", "empty_properties", "custom_property_sets", "format", "keeps_temporary_file"))


def active(events):
    """From which event to which a job answered for its request; the second None while it still does."""
    end = next((e for e in events if e["kind"] in ("cancelRequested", "succeeded", "failed", "cancelled")), None)
    return events[0], end


def p1_no_lost_202(run):
    """P1: who heard 202 or 302 has a row, and no row is there that nobody asked for."""
    asked = {}
    for note in run.history:
        if note["what"] == "post":
            asked[note["number"]] = tuple(note["request"])
        elif note["what"] == "answer":
            request = asked[note["number"]]
            if note["status"] not in (202, 302):
                yield f"post {note['number']} was answered {note['status']}"
                continue
            row = run.names.get(note["job"])
            if row is None:
                yield f"job {note['job']} was acknowledged ({note['status']}) and has no row"
            elif described(run.jobs[row]) != request:
                yield f"job {note['job']} is not what post {note['number']} asked for"
    wanted = set(asked.values())
    for job in run.jobs.values():
        if described(job) not in wanted:
            yield f"job {guid(job['guid'])} was asked for by nobody"


def described(job):
    return int.from_bytes(job["target"][10:]), job["empty_properties"], job["keeps_temporary_file"], job["format"]


def p2_one_active_job(run):
    """P2: at every commit at most one active job for a request; every 302 names one that was active."""
    holders = {}
    for event in run.events:
        job = run.jobs.get(event["job"])
        if job is None:
            yield f"event {event['id']} belongs to no job"
            continue
        if event["kind"] == "enqueued":
            other = holders.get(key(job))
            if other is not None:
                yield f"jobs {guid(run.jobs[other]['guid'])} and {guid(job['guid'])} were active for the same request"
            holders[key(job)] = event["job"]
        elif event["kind"] in ("cancelRequested", "succeeded", "failed", "cancelled") and holders.get(key(job)) == event["job"]:
            del holders[key(job)]
    began = {}
    for note in run.history:
        if note["what"] == "post":
            began[note["number"]] = note["at"]
        elif note["what"] == "answer" and note["status"] == 302 and note["job"] in run.names:
            events = run.of_job[run.names[note["job"]]]
            if not events:
                continue
            first, end = active(events)
            # A row's times are cut to whole milliseconds.
            if first["at"] > note["at"] + 1 or end is not None and end["at"] + 1 < began[note["number"]]:
                yield f"post {note['number']} was sent to job {note['job']}, which was not active then"


def p3_published_once(run):
    """P3: at most one attempt publishes, the one with the job's last claim; jobs move by the law."""
    owners = collections.Counter(a["job"] for a in run.attachments)
    for job in run.jobs.values():
        name = guid(job["guid"])
        if owners[job["guid"]] > 1:
            yield f"job {name} has {owners[job['guid']]} attachments"
        yield from (f"job {name}: {words}" for words in replay(job, run.of_job[job["id"]]))
    for attachment in run.attachments:
        job = run.jobs.get(run.names.get(guid(attachment["job"])))
        parts = attachment["stored_name"].split("/")[-1].split(".")
        if job is None or job["attachment"] != attachment["id"]:
            yield f"attachment {attachment['stored_name']} is not its job's"
        elif parts[0] != guid(job["guid"]) or int(parts[1]) != job["fence"]:
            yield f"attachment {attachment['stored_name']} is not of the last claim ({job['fence']}) of its job"


def replay(job, events):
    """Follows a job's history by the law and compares where it leads with the row."""
    if not events or events[0]["kind"] != "enqueued":
        yield "its history does not begin with its beginning"
        return
    state, fence, attempts, crashes, stopping = QUEUED, 0, 0, 0, False
    for event in events[1:]:
        kind = event["kind"]
        if kind == "claimed" and state == QUEUED and event["fence"] == fence + 1:
            state, fence, attempts = RUNNING, fence + 1, attempts + 1
        elif event["fence"] != fence:
            yield f"{kind} by claim {event['fence']}, while {fence} was the last"
            return
        elif kind == "retriedAs" and state > RUNNING:
            pass
        elif kind == "cancelRequested" and state <= RUNNING and not stopping:
            stopping = True
        elif kind in ("released", "retrying", "crashed") and state == RUNNING:
            # Where it leads is said by the next event when that is an end, else it waits again.
            attempts -= kind == "released" and not stopping
            crashes += kind == "crashed"
            state = -1 if stopping else QUEUED
        elif kind == "succeeded" and state == RUNNING and not stopping:
            state = SUCCEEDED
        elif kind == "failed" and state in (RUNNING, QUEUED) and not stopping:
            state = FAILED
        elif kind == "cancelled" and stopping and state in (RUNNING, QUEUED, -1):
            state = CANCELLED
        else:
            yield f"{kind} is not allowed after {[e['kind'] for e in events[:events.index(event)]][-3:]}"
            return
    found = (job["state"], job["fence"], job["attempts"], job["crashes"])
    if found != (state, fence, attempts, crashes):
        yield f"its row says {found} (state, fence, attempts, crashes), its history {(state, fence, attempts, crashes)}"


def p4_whole_files(run):
    """P4: a job that succeeded names a file that is there, complete, and the same in size and hash."""
    by_id = {a["id"]: a for a in run.attachments}
    for job in run.jobs.values():
        if job["state"] != SUCCEEDED:
            continue
        name, attachment = guid(job["guid"]), by_id.get(job["attachment"])
        if attachment is None:
            yield f"job {name} succeeded and has no attachment"
            continue
        path = run.folder / "attachments" / attachment["stored_name"]
        if not path.is_file():
            yield f"job {name}: {attachment['stored_name']} is not there"
            continue
        data = path.read_bytes()
        if len(data) != attachment["size"] or hashlib.sha256(data).digest() != attachment["sha256"]:
            yield f"job {name}: {attachment['stored_name']} is torn"
            continue
        if not complete(path, data):
            yield f"job {name}: {attachment['stored_name']} is no complete file"
        try:
            report = json.loads(report_of(path).read_bytes())
            if report["file"]["bytes"] != len(data):
                yield f"job {name}: its report is of another file"
        except (OSError, ValueError, KeyError) as error:
            yield f"job {name}: its report cannot be read ({error!r})"
        kept = job["temporary_file"]
        if (kept is not None) != bool(job["keeps_temporary_file"]):
            yield f"job {name}: its temporary file was kept against its wish, or not kept"
        elif kept is not None:
            here = run.folder / "tmp" / "kept" / pathlib.Path(kept).name
            if not here.is_file() or here.read_bytes() != data:
                yield f"job {name}: its kept temporary file is not the file"


def report_of(path):
    return path.with_name(re.sub(r"\.(ifc|ifczip)$", ".report.json", path.name))


def complete(path, data):
    if path.suffix == ".ifczip":
        try:
            with zipfile.ZipFile(path) as archive:
                data = archive.read(archive.namelist()[0])
        except (zipfile.BadZipFile, IndexError):
            return False
    return data.startswith(b"ISO-10303-21;") and data.rstrip().endswith(b"END-ISO-10303-21;")


def rescues(run):
    """For each claim whose worker was killed: how long until the job was taken back, in milliseconds from when anybody could."""
    deaths = {n["worker"]: n["at"] for n in run.history if n["what"] == "killed" and n.get("worker")}
    # `started` is written once a worker is ready, which is after its first look.
    starts = sorted(n["at"] for n in run.history if n["what"] == "started" and n.get("worker"))
    spans = [(n["at"], deaths.get(n["worker"], float("inf"))) for n in run.history if n["what"] == "started" and n.get("worker")]
    for job, events in run.of_job.items():
        for event, after in zip(events, [*events[1:], None]):
            death = deaths.get(event["detail"]) if event["kind"] == "claimed" else None
            if death is None:
                continue
            # Somebody may have asked for it to stop in between.
            rest = events[events.index(event) + 1:]
            end = next((e for e in rest if e["kind"] != "cancelRequested"), None)
            if end is None:
                yield job, float("inf")
            elif end["kind"] in ("crashed", "cancelled", "failed") and end["at"] + 1 >= death:
                someone = any(begin <= death < over for begin, over in spans)
                able = death if someone else next((s for s in starts if s >= death), death)
                yield job, max(0, end["at"] - able)


def p5_rescue(run):
    """P5: a killed worker's job is taken back as soon as somebody looks, not when its lease is over."""
    for job, milliseconds in rescues(run):
        if milliseconds > RESCUE:
            yield f"job {guid(run.jobs[job]['guid'])} waited {milliseconds:.0f} ms for its dead worker"


def p6_nothing_left(run):
    """P6: after the sweep no temporary file and no file that no row names; nobody of the dead has left a sign of life."""
    kept = {pathlib.Path(j["temporary_file"]).name for j in run.jobs.values() if j["temporary_file"]}
    for name in run.files("tmp"):
        if not name.startswith("kept/"):
            yield f"temporary file {name} is left"
        elif name[5:] not in kept:
            yield f"kept temporary file {name} belongs to no job"
    named = {a["stored_name"] for a in run.attachments}
    for name, path in run.files("attachments").items():
        owners = {name} if not name.endswith(".report.json") else {name[:-12] + e for e in (".ifc", ".ifczip")}
        if owners.isdisjoint(named):
            yield f"attachment file {name} belongs to no job"
    for name in run.uploads:
        yield f"the upload of {name} was neither completed nor given up"
    for name in run.files("workers"):
        yield f"the sign of life {name} is left, and nobody lives"
    for note in run.history:
        if note["what"] == "leftover process":
            yield f"export process {note['pid']} outlived its worker"


def p7_quarantine(run):
    """P7: a job is set aside after its second crash, neither before nor later, and that frees its request."""
    for job in run.jobs.values():
        crashes = sum(e["kind"] == "crashed" for e in run.of_job[job["id"]])
        code = json.loads(job["error"])["code"] if job["error"] and job["state"] == FAILED else None
        if (code == "quarantined") != (crashes >= 2 and job["state"] != CANCELLED):
            yield f"job {guid(job['guid'])} crashed {crashes} times and is {('queued', 'running', 'succeeded', 'failed', 'cancelled')[job['state']]} ({code})"


def p8_everything_ends(run):
    """P8: every job has ended, each request has its file unless it was cancelled, and each end was told once."""
    told = collections.Counter(m["correlation"] for m in run.messages)
    outcomes = collections.defaultdict(list)
    for job in sorted(run.jobs.values(), key=lambda j: j["id"]):
        outcomes[described(job)].append(job)
        if job["state"] <= RUNNING:
            yield f"job {guid(job['guid'])} has not ended"
        elif told[job["guid"]] != 1:
            yield f"the end of job {guid(job['guid'])} was told {told[job['guid']]} times"
        if job["state"] == FAILED and json.loads(job["error"])["code"] != "quarantined":
            yield f"job {guid(job['guid'])} failed: {job['error']}"
    for request, jobs in outcomes.items():
        if not any(j["state"] in (SUCCEEDED, CANCELLED) for j in jobs):
            yield f"request {request} has no file"


def database(run):
    """The database is sound."""
    yield from run.integrity


PROMISES = {"P1": p1_no_lost_202, "P2": p2_one_active_job, "P3": p3_published_once, "P4": p4_whole_files, "P5": p5_rescue,
            "P6": p6_nothing_left, "P7": p7_quarantine, "P8": p8_everything_ends, "database": database}


def check(folder):
    """What is broken: for each promise the list of its breaches."""
    run = Run(folder)
    return {name: list(promise(run)) for name, promise in PROMISES.items()}


def summary(folder):
    """What a run did, in numbers."""
    run = Run(folder)
    kinds = collections.Counter(e["kind"] for e in run.events)
    notes = collections.Counter(n["what"] for n in run.history)
    answers = collections.Counter(str(n["status"]) for n in run.history if n["what"] == "answer")
    waits = sorted(w for _, w in rescues(run))
    states = collections.Counter(j["state"] for j in run.jobs.values())
    return {
        "jobs": len(run.jobs), "succeeded": states[SUCCEEDED], "cancelled": states[CANCELLED], "quarantined": states[FAILED],
        "claims": kinds["claimed"], "crashes": kinds["crashed"], "kills": notes["killed"], "answers": dict(sorted(answers.items())),
        "without answer": notes["no answer"], "rescue p50 ms": round(waits[len(waits) // 2]) if waits else None,
        "rescue max ms": round(waits[-1]) if waits else None,
    }
