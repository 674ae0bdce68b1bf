import JobQueue

/// What can be built wrongly; the search has to find each.
enum Flaw: String, CaseIterable, Sendable {
    /// The end of an attempt is recorded by the job's id and state alone.
    case unfencedCompletion
    /// Only waiting jobs answer for their request.
    case indexOverQueuedOnly
    /// A job that is being stopped still answers for its request.
    case keyKeptAfterCancel
    /// Leases are judged by their age as soon as the database is back.
    case rescueStraightAfterOutage
    /// The file gets its name and its row before it is on the disk.
    case publishBeforeSync
    /// The sweep asks which files belong to nobody before it lists the folder.
    case sweepAsksBeforeItLists
    /// A worker that does not know whether its end was recorded removes the file.
    case withdrawWhenUnsure
}

/// What can happen, one step at a time.
enum Move: Hashable, CustomStringConvertible {
    case post
    case cancel(job: Int)
    case claim(job: Int)
    case work(on: Int, fence: Int, Step)
    case outage, databaseBack, tick, powerLoss(keepsNames: Bool)
    case rescueOfDead(job: Int), rescueByAge(job: Int)
    case sweepLists, sweepRemoves

    /// What a worker does with its attempt.
    enum Step: String {
        case write, syncFile, link, syncFolder, renew, succeed, succeedUnheard, recordAgain, fail, failForNow,
            childCrashes
        case release, stop, clean, withdraw, dies, stalls, goesOn
    }

    var description: String {
        switch self {
        case .post: "somebody asks for the export"
        case .cancel(let job): "somebody cancels job \(job)"
        case .claim(let job): "a worker claims job \(job)"
        case .work(let job, let fence, let step): "the worker with claim \(fence) of job \(job): \(step.rawValue)"
        case .outage: "the database goes away"
        case .databaseBack: "the database is back"
        case .tick: "time passes"
        case .powerLoss(let keepsNames):
            "the machine loses power\(keepsNames ? "" : ", and names that were not synced")"
        case .rescueOfDead(let job): "job \(job) is taken back from a dead worker"
        case .rescueByAge(let job): "job \(job) is taken back since its lease is over"
        case .sweepLists: "the sweep lists files"
        case .sweepRemoves: "the sweep removes what belongs to nobody"
        }
    }
}

/// All moves there are from a state, and the promises that a move can break.
struct Moves {
    let flaw: Flaw?
    /// How many rows there may be.
    let rows: UInt8
    /// Whether somebody sweeps.
    let sweeps: Bool

    /// Calls back with every move and the state after it; with words when the move breaks a promise.
    func forEach(from world: World, _ body: (Move, World, String?) -> Void) {
        clients(world, body)
        for number in 0..<3 {
            // Of workers that are in the same place only one needs to move.
            if number > 0, world[worker: number] == world[worker: number - 1] { continue }
            worker(number, world, body)
        }
        time(world, body)
        rescue(world, body)
        sweep(world, body)
    }

    private func answers(_ standing: JobStateMachine) -> Bool {
        switch flaw {
        case .indexOverQueuedOnly: standing.state == .queued
        case .keyKeptAfterCancel: !standing.state.hasEnded
        default: standing.answersForItsRequest
        }
    }

    private func clients(_ world: World, _ body: (Move, World, String?) -> Void) {
        guard world.isDatabaseUp else { return }
        let jobs = 0..<Int(world.count)
        if let existing = jobs.first(where: { answers(world[row: $0].standing) }) {
            // Changes nothing, so it is worth a step only when it is wrong.
            if !world[row: existing].standing.answersForItsRequest {
                body(.post, world, "a request is sent to job \(existing), which is being stopped or has ended")
            }
        } else if world.count < rows {
            var next = world
            next.count += 1
            let isAnswered = jobs.contains { world[row: $0].standing.answersForItsRequest }
            body(.post, next, isAnswered ? "two active jobs stand for one request" : nil)
        }
        for job in jobs where !world[row: job].standing.cancelRequested {
            guard let standing = world[row: job].standing.after(.cancel, budget: World.budget) else { continue }
            var next = world
            next[row: job].standing = standing
            if standing.state.hasEnded { next[row: job].age = 0 }
            body(.cancel(job: job), next, nil)
        }
    }

    private func worker(_ number: Int, _ world: World, _ body: (Move, World, String?) -> Void) {
        let worker = world[worker: number]
        guard worker.phase != .idle else { return claim(number, world, body) }
        let job = Int(worker.job)
        let file = World.number(job: job, fence: Int64(worker.fence))
        func step(
            _ step: Move.Step, broken: String? = nil, _ change: (inout World, inout World.Worker) -> Void
        ) {
            var next = world
            var moved = worker
            change(&next, &moved)
            next[worker: number] = moved.phase == .idle ? World.Worker() : moved
            body(.work(on: job, fence: Int(worker.fence), step), next, broken)
        }
        if world.faults > 0 {
            step(.dies) {
                $0.faults -= 1
                $1 = World.Worker()
            }
            if !worker.isStalled, worker.isAtWork {
                step(.stalls) {
                    $0.faults -= 1
                    ($1.isStalled, $1.isHealthy) = (true, false)
                }
            }
        }
        if worker.isStalled { return step(.goesOn) { $1.isStalled = false } }
        switch worker.phase {
        case .exporting:
            step(.write) {
                $0[file: file] = World.File(bytes: .unsynced, isInTemporaryFolder: true)
                $1.phase = .written
            }
        case .written where flaw != .publishBeforeSync:
            step(.syncFile) {
                if $0[file: file].bytes == .unsynced { $0[file: file].bytes = .synced }
                $1.phase = .synced
            }
        case .written, .synced:
            step(.link) {
                // A name can only be given to what still has one.
                if $0[file: file].isInTemporaryFolder { $0[file: file].published = .unsynced }
                $1.phase = $0[file: file].published == .none ? .withdrawing : .linked
            }
        case .linked:
            step(.syncFolder) {
                if $0[file: file].published == .unsynced { $0[file: file].published = .synced }
                $1.phase = .folderSynced
            }
        case .cleaning:
            step(.clean) {
                $0[file: file].isInTemporaryFolder = false
                $1.phase = .idle
            }
        case .withdrawing:
            step(.withdraw) {
                $0[file: file] = World.File()
                $1.phase = .idle
            }
        case .folderSynced, .unsure, .idle: break
        }
        guard world.isDatabaseUp, worker.isAtWork else { return }
        renew(worker, world, step)
        finish(worker, world, step)
    }

    private typealias Take = (Move.Step, String?, (inout World, inout World.Worker) -> Void) -> Void

    private func claim(_ number: Int, _ world: World, _ body: (Move, World, String?) -> Void) {
        guard world.isDatabaseUp else { return }
        for job in 0..<Int(world.count) where world[row: job].standing.fence < World.fences {
            guard let standing = world[row: job].standing.after(.claim, budget: World.budget) else { continue }
            var next = world
            next[row: job] = World.Row(standing: standing)
            next[worker: number] = World.Worker(
                phase: .exporting, job: UInt8(job), fence: UInt8(standing.fence), hasRenewed: true)
            body(.claim(job: job), next, nil)
        }
    }

    /// Whether the row is still the worker's own.
    private func holds(_ worker: World.Worker, _ world: World) -> Bool {
        let standing = world[row: Int(worker.job)].standing
        return standing.state == .running && standing.fence == Int64(worker.fence)
    }

    private func renew(_ worker: World.Worker, _ world: World, _ step: Take) {
        guard worker.phase != .unsure else { return }
        let job = Int(worker.job)
        guard holds(worker, world) else {
            return step(.renew, nil) { $1.phase = .withdrawing }
        }
        let mustStop = world[row: job].standing.cancelRequested
        guard !worker.hasRenewed || mustStop != worker.isToldToStop else { return }
        step(.renew, nil) {
            $0[row: job].age = 0
            ($1.hasRenewed, $1.isToldToStop) = (true, mustStop)
        }
    }

    private func finish(_ worker: World.Worker, _ world: World, _ step: Take) {
        let job = Int(worker.job)
        let isMine = holds(worker, world)
        let takesEffect = flaw == .unfencedCompletion ? world[row: job].standing.state == .running : isMine
        func record(_ name: Move.Step, _ event: JobStateMachine.Event, isHeard: Bool = true, cost: UInt8 = 0) {
            guard takesEffect, let standing = world[row: job].standing.after(event, budget: World.budget) else {
                // Lost. Who does not know what an earlier try came to leaves the file to the sweep.
                let phase: World.Worker.Phase =
                    worker.phase == .unsure && flaw != .withdrawWhenUnsure ? .cleaning : .withdrawing
                return step(name, nil) { $1.phase = phase }
            }
            step(name, isMine ? nil : "a worker ended an attempt at job \(job) that was another's") {
                $0.faults -= cost
                $0[row: job] = World.Row(standing: standing)
                $1.phase = !isHeard ? .unsure : standing.state == .succeeded ? .cleaning : .withdrawing
            }
        }
        switch worker.phase {
        case .exporting:
            record(.fail, .fail)
            record(.failForNow, .failForNow)
            record(.childCrashes, .crash)
            if world.faults > 0 { record(.release, .release, cost: 1) }
            if worker.isToldToStop, world[row: job].standing.cancelRequested { record(.stop, .stop) }
        case .folderSynced:
            record(.succeed, .succeed)
            if world.faults > 0, takesEffect { record(.succeedUnheard, .succeed, isHeard: false, cost: 1) }
        case .unsure:
            record(.recordAgain, .succeed)
        default: break
        }
    }

    private func time(_ world: World, _ body: (Move, World, String?) -> Void) {
        let isRunning = (0..<Int(world.count)).contains { world[row: $0].standing.state == .running }
        // A worker that can renew does so before time passes: it does four times in a lease.
        let allHaveRenewed = (0..<3).allSatisfy {
            let worker = world[worker: $0]
            return worker.hasRenewed || worker.isStalled || !worker.isAtWork || !holds(worker, world)
        }
        if isRunning, !world.isDatabaseUp || allHaveRenewed {
            var next = world
            next.inSight = world.isDatabaseUp ? min(world.inSight + 1, World.lease) : 0
            for job in 0..<Int(world.count) where world[row: job].standing.state == .running {
                next[row: job].age = min(world[row: job].age + 1, World.lease)
            }
            for number in 0..<3 { next[worker: number].hasRenewed = false }
            body(.tick, next, nil)
        }
        if !world.isDatabaseUp {
            var next = world
            next.isDatabaseUp = true
            body(.databaseBack, next, nil)
        } else if world.faults > 0, isRunning {
            var next = world
            (next.isDatabaseUp, next.inSight, next.faults) = (false, 0, world.faults - 1)
            body(.outage, next, nil)
        }
        if world.faults > 0 {
            for keepsNames in [false, true] {
                body(.powerLoss(keepsNames: keepsNames), afterPowerLoss(world, keepsNames), nil)
            }
        }
    }

    private func afterPowerLoss(_ world: World, _ keepsNames: Bool) -> World {
        var next = world
        next.faults -= 1
        next.isDatabaseUp = true
        next.inSight = 0
        next.listed = nil
        for number in 0..<3 { next[worker: number] = World.Worker() }
        for number in World.allFiles where world[file: number].isThere {
            if next[file: number].bytes == .unsynced { next[file: number].bytes = .torn }
            if next[file: number].published == .unsynced { next[file: number].published = keepsNames ? .synced : .none }
        }
        return next
    }

    private func rescue(_ world: World, _ body: (Move, World, String?) -> Void) {
        guard world.isDatabaseUp else { return }
        for job in 0..<Int(world.count) where world[row: job].standing.state == .running {
            guard let standing = world[row: job].standing.after(.crash, budget: World.budget) else { continue }
            var next = world
            next[row: job] = World.Row(standing: standing)
            if !world.isHeld(job) { body(.rescueOfDead(job: job), next, nil) }
            let mayJudge = world.inSight >= World.lease || flaw == .rescueStraightAfterOutage
            if world[row: job].age >= World.lease, mayJudge {
                let isHealthy = (0..<3).contains {
                    let worker = world[worker: $0]
                    return worker.isHealthy && worker.isAtWork && Int(worker.job) == job && holds(worker, world)
                }
                body(
                    .rescueByAge(job: job), next,
                    isHealthy ? "job \(job) is taken from a worker that lives and works" : nil)
            }
        }
    }

    private func sweep(_ world: World, _ body: (Move, World, String?) -> Void) {
        guard sweeps, world.isDatabaseUp else { return }
        var next = world
        if let listed = world.listed {
            next.listed = nil
            for number in World.allFiles where listed & 1 << number != 0 {
                let isAsked = flaw != .sweepAsksBeforeItLists
                if !isAsked || !world.isRunning(number) { next[file: number].isInTemporaryFolder = false }
                if !isAsked || !(world.isRunning(number) || world.isReferenced(number)) {
                    next[file: number].published = .none
                }
            }
            body(.sweepRemoves, next, nil)
        } else {
            var listed: UInt8 = 0
            for number in World.allFiles {
                let isListed =
                    flaw == .sweepAsksBeforeItLists
                    ? !(world.isRunning(number) || world.isReferenced(number)) : world[file: number].isThere
                if isListed { listed |= 1 << number }
            }
            guard listed != 0 else { return }
            next.listed = listed
            body(.sweepLists, next, nil)
        }
    }

    /// The promise a state breaks; nil when it keeps them all.
    func broken(in world: World) -> String? {
        for job in 0..<Int(world.count) where world[row: job].standing.state == .succeeded {
            let file = world[file: World.number(job: job, fence: world[row: job].standing.fence)]
            if !file.isWhole {
                return "job \(job) has succeeded and its file is \(file.bytes == .torn ? "torn" : "not there")"
            }
        }
        return nil
    }
}
