import BuildingModel
import Dispatch
public import JobQueue
public import Logging
public import ServiceLifecycle
import Synchronization

/// Tells web hooks of the jobs that ended, from the queue's outbox, until each was taken or given up.
///
/// Every end is told at least once; each try has the same id, by which a receiver tells a repetition. Any number of these may
/// work on one queue. A graceful shutdown lets the tellings under way end; cancelling leaves them to be told again.
public final class WebhookService: Service {
    /// How many web hooks are told something at the same time.
    private static let lanes = 16
    /// How long a try may take before somebody else may try too, in milliseconds: longer than any try's patience.
    private static let hold: Int64 = 60_000

    private let queue: JobQueue
    private let sender: WebhookSender
    private let pause: DispatchTimeInterval
    private let store = BlockingLane("webhooks.store")
    private let busy = Mutex<Set<GUID>>([])
    private let isStoreAway = Mutex(false)
    private let logger: Logger

    /// Makes the service; it tells nobody before it is run.
    ///
    /// - Parameter allowsPrivate: whether web hooks may be on this machine and in private networks, and without TLS.
    public convenience init(queue: JobQueue, allowsPrivate: Bool, logger: Logger) {
        let clock = queue.clock
        self.init(
            queue: queue,
            sender: WebhookSender(
                allowsPrivate: allowsPrivate, now: { clock.wall() / 1000 }, calls: BlockingLane("webhooks.names")),
            pause: .seconds(1), logger: logger)
    }

    init(queue: JobQueue, sender: WebhookSender, pause: DispatchTimeInterval, logger: Logger) {
        self.queue = queue
        self.sender = sender
        self.pause = pause
        self.logger = logger
    }

    /// Tells until it is told to stop.
    public func run() async {
        let (ticks, tick) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "webhooks.timer"))
        timer.schedule(deadline: .now(), repeating: pause, leeway: .milliseconds(100))
        timer.setEventHandler { @Sendable in tick.yield() }
        timer.activate()
        await withDiscardingTaskGroup { group in
            for await _ in ticks.cancelOnGracefulShutdown() {
                for (delivery, webhook) in await take() {
                    group.addTask {
                        await self.tell(delivery, webhook)
                        // There may be more for this one, and nobody is to wait for a tick each time.
                        tick.yield()
                    }
                }
            }
        }
        timer.cancel()
    }

    private func take() async -> [(delivery: WebhookDelivery, webhook: Webhook)] {
        let busy = busy.withLock { $0 }
        guard busy.count < Self.lanes else { return [] }
        let taken = await store.run { [queue] in
            Result { try queue.takeDeliveries(limit: Self.lanes - busy.count, hold: Self.hold, busy: busy) }
        }
        do {
            let deliveries = try taken.get()
            isStoreAway.withLock { $0 = false }
            self.busy.withLock { $0.formUnion(deliveries.map(\.webhook.id)) }
            return deliveries
        } catch {
            let isNews = isStoreAway.withLock { isAway in
                defer { isAway = true }
                return !isAway
            }
            if isNews { logger.warning("web hooks cannot be told now: \(error)") }
            return []
        }
    }

    private func tell(_ delivery: WebhookDelivery, _ webhook: Webhook) async {
        let result = await sender.send(delivery, to: webhook)
        // A try that was cut off is not the web hook's fault.
        if !Task.isCancelled {
            let recorded = await store.run { [queue] in Result { try queue.record(result, of: delivery) } }
            if case .failure(let error) = recorded {
                logger.warning("what came of a web hook could not be recorded, it is told again: \(error)")
            }
            log(result, delivery, webhook)
        }
        _ = busy.withLock { $0.remove(webhook.id) }
    }

    private func log(_ result: WebhookResult, _ delivery: WebhookDelivery, _ webhook: Webhook) {
        var metadata: Logger.Metadata = [
            "webhook": "\(webhook.id)", "team": "\(webhook.team)", "job": "\(delivery.job)",
            "attempt": "\(delivery.attempts)",
        ]
        switch result {
        case .taken: logger.info("web hook told", metadata: metadata)
        case .refused(let why, _), .gone(let why):
            metadata["reason"] = "\(why)"
            logger.notice("web hook not told", metadata: metadata)
        }
    }
}
