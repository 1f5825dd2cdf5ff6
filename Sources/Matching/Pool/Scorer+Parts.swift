extension Scorer {
    func addEssence(_ row: Int, _ sum: ByteLane.Sum) {
        let (words, points) = (field.mentees.values[row], field.weights.halves(of: \.essence).mentee)
        for (place, word) in words.enumerated() {
            let share = UInt8(Weights.share(place, of: points, over: words.count))
            values.each(word, lane: { ByteLane.add(share, where: $0, to: sum, width) }, one: { sum[$0] &+= $1 & share })
            valueShares.each(word, lane: { ByteLane.add($0, to: sum, width) }, one: { sum[$0] &+= $1 })
        }
    }

    func addGivesAsks(_ row: Int, _ sum: ByteLane.Sum) {
        let (weights, asked) = (field.weights, field.mentees.asks[row])
        for (place, word) in asked.enumerated() {
            let share = UInt8(Weights.share(place, of: weights.halves(of: \.givesAsks).mentee, over: asked.count))
            let whole = UInt8(Weights.share(place, of: weights.givesAsks, over: asked.count))
            gives.each(word, lane: { ByteLane.add(share, where: $0, to: sum, width) }, one: { sum[$0] &+= $1 & share })
            guard hasAskless else { continue }
            let rest = whole &- share
            givesOfAskless.each(word, lane: { ByteLane.add(rest, where: $0, to: sum, width) }, one: { sum[$0] &+= $1 & rest })
        }
        let shares = asked.isEmpty ? allAskShares : askShares
        for word in field.mentees.gives[row] {
            shares.each(word, lane: { ByteLane.add($0, to: sum, width) }, one: { sum[$0] &+= $1 })
        }
    }

    func addForm(_ row: Int, _ sum: ByteLane.Sum, mask: ByteLane.Sum, tally: ByteLane.Sum) {
        let parts = field.weights.formParts
        ByteLane.fill(mask, with: 0, width)
        for word in field.mentees.channels[row] {
            channels.each(word, lane: { ByteLane.join($0, into: mask, width) }, one: { mask[$0] |= $1 })
        }
        ByteLane.add(UInt8(parts.talk), where: mask, to: sum, width)
        ByteLane.fill(tally, with: 0, width)
        // A tally is a byte: beyond 255 shared times it stands still at what no rule can ask for.
        for word in field.mentees.times[row].prefix(255) {
            times.each(word, lane: { ByteLane.tally($0, in: tally, width) }, one: { tally[$0] &-= $1 })
        }
        ByteLane.add(UInt8(parts.firstTime), whereTally: tally, reaches: 1, to: sum, width)
        ByteLane.add(UInt8(parts.secondTime), whereTally: tally, reaches: 2, to: sum, width)
        guard let hours = field.mentees.people[row].hours, let lane = self.hours[hours] else { return }
        lane.withUnsafeBufferPointer { if let lane = $0.baseAddress { ByteLane.add(lane, to: sum, width) } }
    }

    /// Leaves the mask set for the mentors whom the rules allow, apart from single pairs.
    func allow(_ row: Int, _ mask: ByteLane.Sum, tally: ByteLane.Sum) {
        let (rules, mentee) = (field.rules, field.mentees)
        ByteLane.fill(mask, with: rules.sharedLanguage ? 0 : 0xff, width)
        if rules.sharedLanguage {
            for word in mentee.languages[row] {
                languages.each(word, lane: { ByteLane.join($0, into: mask, width) }, one: { mask[$0] |= $1 })
            }
        }
        if rules.sharedTimes > 0, !mentee.times[row].isEmpty {
            let least = UInt8(clamping: rules.sharedTimes)
            timeless.withUnsafeBufferPointer { timeless in
                guard let timeless = timeless.baseAddress else { return }
                ByteLane.clear(mask, whereTally: tally, isBelow: least, unless: timeless, width)
            }
        }
        guard rules.sameRegionInPerson, let region = mentee.region[row], mentee.meeting[row].contains(.inPerson) else { return }
        // Neighbours are few, so their marks are set aside while all others are cleared.
        let neighbours = pairs.mentors(in: region).map { ($0, mask[$0]) }
        (mentee.meeting[row] == .inPerson ? near : onlyNear).withUnsafeBufferPointer { apart in
            if let apart = apart.baseAddress { ByteLane.clear(mask, where: apart, width) }
        }
        for (mentor, mark) in neighbours { mask[mentor] = mark }
    }
}
