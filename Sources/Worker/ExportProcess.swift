import BuildingModel
import Foundation
import Glibc
import Logging

/// One export process from its start to its end, watched by the calling thread.
struct ExportProcess: ~Copyable {
    /// What it came to.
    enum Ending {
        case wrote(ExportResult)
        case failed(Failure)
        case crashed(Failure)
        case stopped(RunControl.Demand)
    }

    private let command: ExportCommand
    private let control: RunControl
    private let logger: Logger
    private let progress: (Double) -> Void
    private var child: ChildProcess
    private var unsent: ArraySlice<UInt8>
    private var said = LineBuffer(limit: 1 << 20)
    private var complaints = LineBuffer(limit: 4096)
    private var last: ExportMessage?
    private var lastWords = ""
    private let killsBefore = MemoryKills.count()

    init(
        command: ExportCommand, task: ExportTask, control: RunControl, logger: Logger,
        progress: @escaping (Double) -> Void
    ) throws {
        let line = try task.line
        let child = try ChildProcess(
            executable: command.executable, arguments: command.arguments, environment: command.environment)
        self.command = command
        self.control = control
        self.logger = logger
        self.progress = progress
        self.unsent = line[...]
        self.child = child
    }

    /// Waits for the end; a demand to stop and the time limit end the process.
    mutating func watch() -> Ending {
        let clock = ContinuousClock()
        let limit = clock.now + .seconds(command.timeLimit)
        var killAt: ContinuousClock.Instant?
        var isOverdue = false
        var ending: ChildProcess.Ending?
        while true {
            exchange()
            // The end is looked for before the last reading, so that nothing said before it is missed.
            if let ending {
                exchange()
                return verdict(ending, isOverdue: isOverdue)
            }
            ending = child.look()
            guard ending == nil else { continue }
            if control.demand == .abandon {
                child.send(SIGKILL)
            } else if killAt == nil, control.demand != nil || clock.now >= limit {
                isOverdue = control.demand == nil
                child.send(SIGTERM)
                killAt = clock.now + .seconds(command.patience)
            } else if let due = killAt, clock.now >= due {
                child.send(SIGKILL)
            }
            wait(milliseconds: killAt == nil && control.demand == nil ? 250 : 10)
        }
    }

    private mutating func exchange() {
        while !unsent.isEmpty {
            let count = unsafe unsent.withUnsafeBytes { bytes in
                unsafe Glibc.send(child.input, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            if count < 0 && (errno == EAGAIN || errno == EINTR) { break }
            // A process that does not listen will show what it came to by how it ends.
            unsent = count > 0 ? unsent.dropFirst(count) : []
        }
        for line in said.read(from: child.output) { hear(line) }
        for line in complaints.read(from: child.error) where !line.isEmpty {
            let words = String(decoding: line, as: UTF8.self)
            logger.info("\(words)", metadata: ["from": "export process"])
            // What the runtime says when it cannot go on; the lines after it are about where that was.
            if words.hasPrefix("Fatal error:") || Self.isWantOfMemory(words) { lastWords = words }
        }
    }

    private mutating func hear(_ line: [UInt8]) {
        guard let message = try? JSONDecoder().decode(ExportMessage.self, from: Data(line)) else {
            return logger.warning(
                "the export process said something that is not understood", metadata: ["bytes": "\(line.count)"])
        }
        if case .progress(let part) = message {
            progress(part)
        } else {
            last = message
        }
    }

    /// Waits for something to read, to write, or to look at.
    private func wait(milliseconds: Int32) {
        var events = [
            // An ended one would make poll return at once, for ever.
            pollfd(fd: said.hasEnded ? -1 : child.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: complaints.hasEnded ? -1 : child.error, events: Int16(POLLIN), revents: 0),
            pollfd(fd: control.demand == nil ? control.descriptor : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: unsent.isEmpty ? -1 : child.input, events: Int16(POLLOUT), revents: 0),
        ]
        _ = unsafe poll(&events, nfds_t(events.count), said.hasEnded ? min(milliseconds, 10) : milliseconds)
    }

    private func verdict(_ ending: ChildProcess.Ending, isOverdue: Bool) -> Ending {
        switch (last, ending) {
        // What was written in time counts, whatever was demanded meanwhile: the queue decides.
        case (.result(let result), .exit(0)): return .wrote(result)
        case (.failure(let failure), _) where control.demand == nil && !isOverdue: return .failed(failure)
        default: break
        }
        if let demand = control.demand { return .stopped(demand) }
        if isOverdue {
            return .failed(
                Failure(
                    .software, "time-limit", "The export took longer than \(Int(command.timeLimit)) s and was stopped.",
                    remedy: "Export less at once, or raise the limit."))
        }
        if let limit = limitReached(ending) { return limit }
        let how =
            switch ending {
            case .exit(let status): "status \(status)"
            case .signal(let signal): "signal \(signal)"
            }
        return .crashed(
            Failure(
                .software, "export-crashed", "The export process ended with \(how) and without a result.",
                remedy: "Look for its last words in the worker's log."))
    }

    /// What the Swift runtime and the loader say when there is none.
    private static func isWantOfMemory(_ words: String) -> Bool {
        ["failed to allocate", "cannot map zero-fill pages", "cannot allocate memory"].contains { words.contains($0) }
    }

    /// What the kernel refused the process; nil when it was not that.
    private func limitReached(_ ending: ChildProcess.Ending) -> Ending? {
        switch ending {
        case .signal(SIGXFSZ):
            .failed(
                Failure(
                    .software, "file-too-large", "The file would have more bytes than one export may write.",
                    remedy: "Export less at once, or raise the limit."))
        case .signal(SIGKILL) where MemoryKills.count() ?? 0 > killsBefore ?? 0,
            .signal(_) where Self.isWantOfMemory(lastWords):
            .crashed(
                Failure(
                    .software, "out-of-memory", "The export process took more memory than it may.",
                    remedy: "Export less at once, or raise the limit and see that the machine has that much."))
        default: nil
        }
    }
}
