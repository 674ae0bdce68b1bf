import Foundation

/// What whole exports take.
extension Bed {
    /// On one core, beside the floor and the peer, in turns.
    func measureExport(_ objects: Int, _ report: inout Report) throws {
        let store = try store(objects)
        let file = output("export.ifc")
        var ours: [Child] = []
        var floors: [(child: Child, floor: Floor)] = []
        var peers: [(child: Child, peer: Peer)] = []
        var size = 0.0
        for round in 1...options.rounds {
            progress("export of \(objects) objects, round \(round)")
            ours.append(try export(store, store.model, to: file, cores: 1))
            floors.append(try floor(store, exported: file))
            size = try fileSize(file) / 1e6
            if let peer = try peer(store) { peers.append(peer) }
        }
        let name = "export of \(objects) objects"
        report.add("\(name): seconds", ours.wall)
        report.add("\(name): seconds of the processor", ours.processor)
        report.add("\(name): MB", size)
        report.add("\(name): MB/s", size / ours.wall)
        report.add("\(name): objects/s", Double(objects) / ours.wall)
        for (part, seconds) in [
            ("rows", floors.map(\.floor.rows)), ("shapes", floors.map(\.floor.inflating)),
            ("writing", floors.map(\.floor.writing)), ("syncing", floors.map(\.floor.syncing)),
        ] { report.add("\(name): floor, \(part), seconds", seconds.median) }
        report.goal(
            "\(name): floor / ours", .atLeast(0.6), zip(ours, floors).map { $1.floor.seconds / $0.wall }.median, "",
            note:
                "\(zip(ours, floors).map { $1.child.processor / $0.processor }.median.short) by the processor's seconds"
        )
        compare(peers, ours, floors.map(\.floor), name, &report)
    }

    private func compare(
        _ peers: [(child: Child, peer: Peer)], _ ours: [Child], _ floors: [Floor], _ name: String,
        _ report: inout Report
    ) {
        for (part, bound, seconds) in [
            ("peer, build and write", 100, \Peer.seconds), ("peer's writing in C++ alone", 20, \Peer.write_s),
        ] {
            let ratios = zip(peers, ours).map { $0.peer[keyPath: seconds] / $1.wall }
            // Its processor time is known of the whole, so the part of it is that of the time.
            let processor = zip(peers, ours).map { peer, ours in
                let part = peer.peer[keyPath: seconds] / (peer.peer.parse_s + peer.peer.seconds)
                return peer.child.processor * part / ours.processor
            }
            report.goal(
                "\(name): \(part) / ours", .atLeast(Double(bound)), peers.isEmpty ? nil : ratios.median, "×",
                note: peers.isEmpty ? "no peer was given" : "\(processor.median.short) by the processor's seconds")
        }
        guard !peers.isEmpty else { return }
        report.add(
            "\(name): peer, build and write / floor", zip(peers, floors).map { $0.peer.seconds / $1.seconds }.median)
        report.add("\(name): peer, build, seconds", peers.map(\.peer.build_s).median)
        report.add("\(name): peer, write, seconds", peers.map(\.peer.write_s).median)
        report.add("\(name): peer, MB", peers.map(\.peer.megabytes).median)
        report.add("\(name): peer, peak MiB", peers.map(\.peer.peak_mib).median)
    }

    /// Memory and throughput from the smallest size to the largest.
    func measureSizes(_ sizes: [Int], _ report: inout Report) throws {
        var (memory, rates, floor): ([(x: Double, y: Double)], [(x: Double, y: Double)], [(x: Double, y: Double)])
        (memory, rates, floor) = ([], [], [])
        let file = output("export.ifc")
        for objects in sizes.sorted() {
            let store = try store(objects)
            progress("memory of \(objects) objects")
            let child = try export(store, store.model, to: file, cores: 1)
            let bare = try self.floor(store, exported: file).floor
            memory.append((Double(objects), child.peak))
            rates.append((Double(objects), Double(objects) / child.wall))
            floor.append((Double(objects), Double(objects) / bare.seconds))
            report.add("export of \(objects) objects: peak MiB", child.peak)
        }
        report.curves["memory"] = [.init(name: "exporting process", points: memory)]
        report.curves["throughput"] = [.init(name: "export", points: rates), .init(name: "floor", points: floor)]
        guard let least = memory.first, let most = memory.last else { return }
        report.goal("memory, largest model", .atMost(128), memory.map(\.y).max(), "MiB", note: "\(Int(most.x)) objects")
        report.goal(
            "memory, growth from \(Int(least.x)) to \(Int(most.x)) objects", .atMost(5),
            memory.count < 2 ? nil : (most.y / least.y - 1) * 100, "%")
    }

    /// One core against two, and that both write the same bytes.
    func measureCores(_ objects: Int, _ report: inout Report) throws {
        let name = "export of \(objects) objects: one core / two"
        guard Child.cores >= 2 else {
            report.goal(name, .atLeast(1.8), nil, "×", note: "SKIPPED: there is one core")
            return
        }
        let store = try store(objects)
        var times: [[Child]] = [[], []]
        for round in 1...options.rounds {
            progress("cores, round \(round)")
            for cores in 1...2 {
                times[cores - 1].append(try export(store, store.model, to: output("cores-\(cores).ifc"), cores: cores))
            }
            try Child.run("/usr/bin/cmp", [output("cores-1.ifc"), output("cores-2.ifc")])
        }
        report.add("export on two cores: seconds", times[1].wall)
        report.add("export on two cores: peak MiB", times[1].peak)
        report.curves["cores"] = [
            .init(name: "seconds", points: times.enumerated().map { (Double($0.offset + 1), $0.element.wall) })
        ]
        report.goal(
            name, .atLeast(1.8), zip(times[0], times[1]).map { $0.wall / $1.wall }.median, "×", note: "same bytes")
    }

    /// Packed on the way, against plain; on all cores.
    func measureZip(_ objects: Int, _ report: inout Report) throws {
        let store = try store(objects)
        var (plain, packed): ([Child], [Child]) = ([], [])
        for round in 1...options.rounds {
            progress("zip, round \(round)")
            plain.append(try export(store, store.model, to: output("plain.ifc")))
            packed.append(try export(store, store.model, to: output("packed.ifczip")))
        }
        report.add("zip: seconds", packed.wall)
        report.add("zip: smaller by", try fileSize(output("plain.ifc")) / fileSize(output("packed.ifczip")))
        report.goal("`.ifczip` / `.ifc`", .atMost(1.3), zip(packed, plain).map { $0.wall / $1.wall }.median, "×")
    }
}
